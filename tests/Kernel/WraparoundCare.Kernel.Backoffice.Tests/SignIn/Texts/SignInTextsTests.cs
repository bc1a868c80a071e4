using System.Text.RegularExpressions;
using WraparoundCare.Kernel.Backoffice.SignIn.Texts;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Kernel.Backoffice.Tests.SignIn.Texts;

[Collection(nameof(KernelHost))]
public sealed partial class SignInTextsTests
{
    [Fact]
    public void Texts_InBothLanguages_HaveTheSameKeysAndPlaces()
    {
        var (dutch, english) = (SignInWords.Read("nl"), SignInWords.Read("en"));

        Assert.Equal(dutch.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(dutch.Keys, key => Assert.Equal(Places(dutch[key]), Places(english[key])));
    }

    [Fact]
    public void Texts_InViewsAndCode_AreThereAndUsed()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs*", SearchOption.AllDirectories)
            .Where(file => file.Contains("SignIn", StringComparison.Ordinal) || file.Contains("/Users/", StringComparison.Ordinal))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .ToList();
        var keys = SignInWords.Read("nl").Keys;

        var asked = sources.SelectMany(text => Asked().Matches(text).Select(match => match.Groups[1].Value)).ToHashSet();

        Assert.Empty(asked.Except(keys));
        Assert.Equal([], keys.Where(key => !sources.Exists(text => IsUsed(key, text))));
    }

    [Fact]
    public async Task Open_LoginPage_IsInTheLanguageThatWasChosenOrElseAskedFor()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        var browser = site.Browser();
        using var english = new HttpClient { BaseAddress = new Uri(site.Host.App.Urls.First()) };
        english.DefaultRequestHeaders.Add("Accept-Language", "fr;q=0.9, en-GB;q=0.8, nl;q=0.5");

        var asked = await english.GetStringAsync(EditorClient.LoginPath, TestContext.Current.CancellationToken);
        var before = await browser.GetAsync(EditorClient.LoginPath);
        var link = before.Page.QuerySelector("a[hreflang=en]")!.GetAttribute("href")!;
        var chosen = await browser.GetAsync(link);
        var refused = await browser.SignInAsync(site.Editor.Username, "verkeerd wachtwoord");

        Assert.Contains("<html lang=\"en\">", asked, StringComparison.Ordinal);
        Assert.Equal("nl", before.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("en", chosen.Page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("is not right", refused.Alert, StringComparison.Ordinal);
        Assert.Equal("nl", (await browser.GetAsync(EditorClient.LoginPath + "?language=nl")).Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("nl", (await browser.GetAsync(EditorClient.LoginPath + "?language=xx")).Page.DocumentElement.GetAttribute("lang"));
    }

    // By its whole name, or by a name of which the first or the last part is put in: $"{flow}.title", $"password.{fault}".
    private static bool IsUsed(string key, string text) =>
        text.Contains($"\"{key}\"", StringComparison.Ordinal)
        || text.Contains($"}}{key[key.IndexOf('.')..]}\"", StringComparison.Ordinal)
        || text.Contains($"$\"{key[..key.LastIndexOf('.')]}.{{", StringComparison.Ordinal);

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d[^}]*\}")]
    private static partial Regex Place();

    [GeneratedRegex("(?:[tT]exts|words)\\[\\s*\"([^\"]+)\"")]
    private static partial Regex Asked();
}
