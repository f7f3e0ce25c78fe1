//! What the file says about itself: title, language, that it is tagged, and the day it was made.
//!
//! It refuses a person's name, a machine's name and the time of day.

use super::{failed, name, text_string};
use crate::papers::PaperError;
use crate::papers::display::Display;
use lopdf::{Document, Object, Stream, dictionary};

const MAKER: &str = "Kith";

/// Fills the catalogue, the properties and their XMP copy.
pub(super) fn describe(document: &mut Document, display: &Display) -> Result<(), PaperError> {
    let xmp = dictionary! { "Type" => name("Metadata"), "Subtype" => name("XML") };
    let mut xmp = Stream::new(xmp, properties(display).into_bytes());
    // Programs that can't unpack a stream must still be able to read this one.
    xmp.allows_compression = false;
    let xmp = document.add_object(xmp);
    let catalogue = document.catalog_mut().map_err(failed)?;
    catalogue.set("Lang", text_string(display.lang));
    catalogue.set("MarkInfo", dictionary! { "Marked" => true });
    catalogue.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalogue.set("Metadata", xmp);
    // printpdf's own properties speak of PDF/X and of a counter.
    let info = document.add_object(dictionary! {
        "Title" => text_string(&display.title),
        "Creator" => text_string(MAKER),
        "Producer" => text_string(MAKER),
        "CreationDate" => text_string(&display.made_on.format("D:%Y%m%d").to_string()),
    });
    document.trailer.set("Info", Object::Reference(info));
    Ok(())
}

fn properties(display: &Display) -> String {
    let title = display.title.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let (lang, made_on) = (display.lang, display.made_on);
    format!(
        r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{made_on}</xmp:CreateDate>
<xmp:CreatorTool>{MAKER}</xmp:CreatorTool>
<pdf:Producer>{MAKER}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"#,
        bom = '\u{FEFF}',
    )
}
