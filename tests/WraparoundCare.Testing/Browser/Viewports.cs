using Microsoft.Playwright;

namespace WraparoundCare.Testing.Browser;

public static class Viewports
{
    /// <summary>The narrowest width at which WCAG 2.2 (1.4.10 Reflow) wants no scrolling in two directions.</summary>
    public static ViewportSize Phone => new() { Width = 320, Height = 640 };

    public static ViewportSize Desktop => new() { Width = 1280, Height = 900 };
}
