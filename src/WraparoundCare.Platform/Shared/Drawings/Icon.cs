namespace WraparoundCare.Platform.Shared.Drawings;

/// <summary>What the small drawings beside text stand for.</summary>
public enum Icon
{
    Page,
    Step,
    Principle,
    Article,
    Question,
    Term,
    Tool,
    Project,
    Experience,
    News,
    Meeting,
    Theme,
    Overview,
    Phone,
    Search,
    Menu,
    Download,
    Warning,
}
