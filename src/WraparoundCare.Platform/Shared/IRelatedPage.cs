namespace WraparoundCare.Platform.Shared;

/// <summary>A page that says which steps and themes it is about, so that these can show it.</summary>
public interface IRelatedPage
{
    PickedPages<ContentPage> Steps { get; }

    IReadOnlyList<string> Themes { get; }
}
