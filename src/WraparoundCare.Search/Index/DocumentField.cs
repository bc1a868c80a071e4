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
}
