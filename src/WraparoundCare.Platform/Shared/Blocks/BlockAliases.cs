namespace WraparoundCare.Platform.Shared.Blocks;

/// <summary>The element types of which editors build a page.</summary>
public static class BlockAliases
{
    public const string Text = "textBlock";
    public const string Note = "noteBlock";
    public const string Accordion = "accordionBlock";
    public const string Video = "videoBlock";
    public const string Downloads = "downloadsBlock";
    public const string Links = "linksBlock";
    public const string Contact = "contactBlock";
}
