using Microsoft.AspNetCore.Mvc.Rendering;

namespace WraparoundCare.Platform.Shared.Components;

/// <summary>Where a heading stands among the others of its page.</summary>
public enum HeadingLevel
{
    One = 1,
    Two = 2,
    Three = 3,
    Four = 4,
}

internal static class Headings
{
    public static TagBuilder Element(this HeadingLevel level, string cssClass) => Markup.Element($"h{(int)level}", cssClass);
}
