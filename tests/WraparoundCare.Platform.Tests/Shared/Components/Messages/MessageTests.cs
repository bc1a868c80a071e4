using WraparoundCare.Platform.StyleGuide;
using WraparoundCare.Platform.Tests.StyleGuide;
using WraparoundCare.Testing.Kernel;
using static WraparoundCare.Platform.Tests.StyleGuide.StyleGuidePages;

namespace WraparoundCare.Platform.Tests.Shared.Components.Messages;

/// <summary>What the site says to who writes, as the style guide shows it.</summary>
[Collection(nameof(KernelHost))]
public sealed class MessageTests(StyleGuidePages pages) : IClassFixture<StyleGuidePages>
{
    [Theory]
    [InlineData("info", "Goed om te weten")]
    [InlineData("success", "Gelukt")]
    [InlineData("caution", "Let op")]
    [InlineData("error", "Dit ging niet goed")]
    [InlineData("alarm", "Is een kind nu in gevaar? Bel 112")]
    public void Show_Notification_SaysInWordsWhatItIs(string kind, string heading)
    {
        var notification = Find(pages.Guide, $"[aria-labelledby=meldingen] .notification--{kind}");

        Assert.Equal(heading, Words(Find(notification, ".notification__heading")));
        Assert.NotNull(notification.QuerySelector(".utrecht-alert__content > p + p"));
        Assert.Null(notification.GetAttribute("role"));
    }

    [Fact]
    public void Show_ErrorSummary_LeadsToEachFieldAndTakesNoFocusAsAnExample()
    {
        var summary = Find(pages.Guide, ".error-summary");

        Assert.False(summary.HasAttribute("data-takes-focus"));
        Assert.Equal(7, summary.QuerySelectorAll("a").Length);
        Assert.All(summary.QuerySelectorAll("a"), link => Find(pages.Guide, link.GetAttribute("href")!));
        Assert.Empty(pages.Form.QuerySelectorAll(".error-summary"));
    }

    [Fact]
    public void Show_Draft_SaysWhereItStands()
    {
        var states = pages.Guide.QuerySelectorAll(".draft-status");

        Assert.All(states, state => Assert.Equal("status", state.GetAttribute("role")));
        Assert.Equal("Concept bewaard op 24 november 2026 om 9.05 uur", Words(states[1]));
    }

    [Fact]
    public void Show_Dialog_IsNamedAndHasAPageForWhoHasNoScript()
    {
        var dialog = Find(pages.Guide, "dialog");

        Assert.Equal("Wil je dit concept weggooien?", Described(dialog, "aria-labelledby"));
        Assert.False(dialog.HasAttribute("open"));
        Assert.Equal("Nee, ga terug", Words(Find(dialog, "form[method=dialog] button")));
        var opener = Find(pages.Guide, $"[data-opens='{dialog.Id}']");
        Assert.Equal(StyleGuideController.RemoveAddress, opener.Closest("form")!.GetAttribute("action"));
    }

    [Fact]
    public void Show_EmptyAndBusy_SayItInWords()
    {
        Assert.Equal("Nog geen berichten", Words(Find(pages.Guide, ".empty h4")));
        var busy = Find(pages.Guide, ".busy");
        Assert.Equal(("status", "We halen de berichten op…"), (busy.GetAttribute("role"), Words(busy)));
        Assert.Equal("Je bericht is verstuurd", Words(Find(pages.Guide, ".confirmation h4")));
    }
}
