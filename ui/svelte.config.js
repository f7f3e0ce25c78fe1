// Runes only, and every warning of the compiler is a failure in `npm run check`.
export default { compilerOptions: { runes: true } };
