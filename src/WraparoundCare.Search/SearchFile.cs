namespace WraparoundCare.Search;

/// <summary>A file that belongs to a document and is searched by its text: PDF or Word (DOCX).</summary>
/// <param name="Url">Where visitors get it.</param>
/// <param name="Fingerprint">Changes with the file; as long as it is the same, the file is not read again.</param>
/// <param name="Open">Opens the file to be read, once.</param>
public sealed record SearchFile(string Url, string Fingerprint, Func<Stream> Open);
