namespace WraparoundCare.Platform.Shared.Files;

/// <summary>Has pages made anew, as a change of content does: for what shows on pages and is no content. The host knows how.</summary>
public delegate void RenewPages();
