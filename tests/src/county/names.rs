//! Invented names, with marks and in several scripts: some are far more common than others, as in
//! life. It refuses real people.

use super::chance::Chance;
use std::sync::LazyLock;

/// Common ones first.
const FIRST: &str = "\
    Olivia, Mohammed, Amelia, Jack, Ava, Noah, Freya, Oliver, Aisha, George, Isla, Arthur, Fatima, Leo, \
    Zahra, Jayden, Amara, Bilal, Chloé, Zoë, Grace, Charlie, Ella, Theo, Maryam, Yusuf, Ceri, Megan, Rhys, \
    Siân, Dafydd, Eilidh, Callum, Niamh, Seán, Áine, Cian, Kelly, Darren, Leanne, Jordan, Shanice, Tyrone, \
    Kwame, Ama, Kofi, Abena, Chidi, Adaeze, Ngozi, Oluwaseun, Ifeoma, Tendai, Rudo, Priya, Arjun, Harpreet, \
    Gurdeep, Simran, Jaspreet, Nisha, Ravi, Meera, Anjali, Rohan, Shabnam, Imran, Nadia, Tariq, Samira, \
    Hassan, Layla, Omar, Łukasz, Agnieszka, Małgorzata, Paweł, Zofia, Kacper, Jūratė, Mindaugas, Rūta, \
    Žofie, Jiří, Tereza, Ştefan, Ioana, Crăciun, Ana, João, Inês, Gonçalo, Beatriz, José, Núria, Iñaki, \
    François, Hélène, Jürgen, Käthe, Søren, Åse, Bjørn, Håkon, Þóra, Guðrún, Emre, Ayşe, Çiğdem, Işıl, \
    Nguyễn, Thảo, Đức, Hương, Mei, Wei, Xiùlán, Haruto, Yuki, Min-jun, Seo-yeon, Tomasi, Leilani, Keola, \
    Te Aroha, Wiremu, Sinéad, Gráinne, Ruairí, Oisín, Angharad, Llŷr, فاطمة, محمد, أحمد, زهراء, علی, مریم, \
    ਗੁਰਪ੍ਰੀਤ, ਹਰਜੀਤ, আয়েশা, রহিম, લક્ષ્મી, மீனா, Ελένη, Γιώργος, Олена, Іван, Оксана, Дмитро, Sam, Alex, \
    Robin, Pat, Chris, Lee, Dawn, Jean, Priscilla, Wendy, Barry, Maureen, Derek, Sheila, Trevor, Doreen, \
    Winston, Beverley, Delroy, Marcia";

/// Common ones first.
const LAST: &str = "\
    Smith, Jones, Khan, Williams, Taylor, Patel, Brown, Hussain, Davies, Evans, Ahmed, Wilson, Singh, \
    Begum, Thomas, Roberts, Johnson, Lewis, Walker, Robinson, Kaur, Wood, Thompson, White, Ali, Watson, \
    Jackson, Wright, Green, Harris, Cooper, King, Lee, Martin, Clarke, James, Morgan, Hughes, Edwards, \
    Hill, Moore, Clark, Harrison, Scott, Young, Morris, Hall, Ward, Turner, Carter, Phillips, Mitchell, \
    Okafor, Griffiths, Hollis, Campbell, Murphy, O’Neill, O’Brien, Ní Bhriain, Mac Gabhann, Kelly, Byrne, \
    Ó Súilleabháin, Reid, MacDonald, Begley, Mensah, Owusu, Boateng, Adeyemi, Okonkwo, Eze, Balogun, \
    Chikwanha, Moyo, Ndlovu, Abdi, Warsame, Tesfaye, Haile, Sharma, Gupta, Shah, Mistry, Chowdhury, Rahman, \
    Miah, Uddin, Akhtar, Iqbal, Mahmood, Bibi, Qureshi, Żółtowski, Kowalczyk, Wiśniewska, Wójcik, \
    Dąbrowska, Kazlauskas, Bērziņš, Novák, Dvořáková, Popescu, Țîrlea, Ionescu, Silva, Araújo, Gonçalves, \
    García, Muñoz, Peña, Lefèvre, Müller, Groß, Sørensen, Ångström, Bjarnadóttir, Yılmaz, Şahin, Öztürk, \
    Trần, Phạm, Đặng, Lê, Wang, Chén, Tanaka, Kim, Fa‘asavalu, Kahananui, Tūhoe, العلي, حسن, رضوی, ਸਿੰਘ, \
    দাস, પટેલ, குமார், Παπαδόπουλος, Шевченко, Коваленко, Bàn, Nkemelu";

/// What homes are called: never an address.
pub const HOMES: &[&str] = &["Mum’s flat", "Nan’s house", "Dad’s place", "Auntie’s", "Foster home", "The shared house"];

static FIRSTS: LazyLock<Vec<&str>> = LazyLock::new(|| FIRST.split(", ").collect());
static LASTS: LazyLock<Vec<&str>> = LazyLock::new(|| LAST.split(", ").collect());

/// A first name.
pub fn first(chance: &mut Chance) -> String {
    let name = chance.often(&FIRSTS).to_owned();
    if chance.percent(6) { format!("{name} {}", chance.pick(&FIRSTS)) } else { name }
}

/// A last name, some with two barrels.
pub fn last(chance: &mut Chance) -> String {
    let name = chance.often(&LASTS).to_owned();
    if chance.percent(7) { format!("{name}-{}", chance.pick(&LASTS)) } else { name }
}
