namespace WraparoundCare.Search.Index;

/// <summary>Where in a document a word stands, the most telling place first.</summary>
public enum DocumentField
{
    Title,
    Names,
    KeyPoints,
    Intro,
    Body,
    File,

    /// <summary>How people look for it. No text of the document, so nothing of it is shown and no phrase stands in it.</summary>
    SearchTerms,
}
