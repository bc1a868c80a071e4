namespace WraparoundCare.Foundation.Accounts;

/// <summary>
/// A browser and a system in the words that people use for them: enough to know one's own laptop from one's own phone, and nothing that
/// tells one visitor from another.
/// </summary>
/// <param name="Browser">Empty when it is not known.</param>
/// <param name="System">Empty when it is not known.</param>
public sealed record DeviceName(string Browser, string System)
{
    public const int MaxLength = 40;

    // In this order: most browsers claim to be others too.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ];

    public static DeviceName Of(string? userAgent) => new(Find(Browsers, userAgent), Find(Systems, userAgent));

    public static DeviceName Parse(string stored) => stored.Split('|') is [var browser, var system] ? new(browser, system) : new("", "");

    public override string ToString() => $"{Browser}|{System}";

    private static string Find((string Mark, string Name)[] known, string? userAgent) =>
        known.FirstOrDefault(one => userAgent?.Contains(one.Mark, StringComparison.Ordinal) == true).Name ?? string.Empty;
}
