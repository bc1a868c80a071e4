namespace WraparoundCare.Search.Files;

/// <summary>The limits at which reading a file stops, as the log tells them.</summary>
internal static class FileFailure
{
    public const string Size = "it is larger than is read";
    public const string Steps = "it consists of more than is read";
    public const string Depth = "it is nested deeper than is read";
    public const string Memory = "reading it takes more memory than it gets";
    public const string Time = "reading it takes too long";
    public const string Length = "it has more text than is kept";
    public const string Pages = "it has more pages than are read";
    public const string NoText = "there is no text in it, perhaps only pictures of text";
    public const string Output = "the program that reads it answers nonsense";
    public const string Killed = "the program that read it was ended from outside, twice";
}
