using System.Globalization;
using System.Text.Json;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Kernel.Backoffice.SignIn.Texts;

/// <summary>What the pages and mails of signing in say, in Dutch and in English: nl.json and en.json beside it.</summary>
public sealed class SignInTexts(SignInLanguage language)
{
    private static readonly Dictionary<string, SignInWords> Languages = SignInLanguage.All.ToDictionary(name => name, SignInWords.Read);

    private static readonly TimeZoneInfo Dutch = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The language of the page, as HTML names it.</summary>
    public string Language => language.Current;

    /// <summary>Of the page.</summary>
    public string this[string key, params object?[] values] => Languages[Language][key, values];

    /// <summary>A browser and a system in the words of the page.</summary>
    public string Device(DeviceName device) => device switch
    {
        { Browser.Length: > 0, System.Length: > 0 } => this["sessions.device", device.Browser, device.System],
        { Browser.Length: > 0 } => device.Browser,
        { System.Length: > 0 } => device.System,
        _ => this["sessions.device.unknown"],
    };

    /// <summary>A moment by the Dutch clock.</summary>
    /// <param name="utc">The moment in UTC.</param>
    public string Moment(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Dutch)
        .ToString(this["sessions.moment"], CultureInfo.GetCultureInfo(Language));

    /// <summary>For who reads it later, in a mail.</summary>
    /// <param name="chosen">The language of the reader, as "nl" or "en-US".</param>
    public static SignInWords In(string? chosen) => Languages[LanguageOf(chosen)];

    /// <summary>The language in which somebody is written to.</summary>
    /// <param name="chosen">The language of the reader, as "nl" or "en-US".</param>
    public static string LanguageOf(string? chosen) => SignInLanguage.Known(chosen) ?? SignInLanguage.All[0];
}

/// <summary>The texts in one language.</summary>
public sealed class SignInWords
{
    private readonly Dictionary<string, string> _texts;
    private readonly CultureInfo _culture;

    private SignInWords(string language, Dictionary<string, string> texts) =>
        (_culture, _texts) = (CultureInfo.GetCultureInfo(language), texts);

    public IReadOnlyCollection<string> Keys => _texts.Keys;

    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string this[string key, params object?[] values] =>
        values.Length == 0 ? _texts[key] : string.Format(_culture, _texts[key], values);

    public static SignInWords Read(string language)
    {
        using var file = typeof(SignInTexts).Assembly.GetManifestResourceStream(typeof(SignInTexts), $"{language}.json")
            ?? throw new InvalidOperationException($"The texts of signing in are not there in {language}.");
        return new SignInWords(language, JsonSerializer.Deserialize<Dictionary<string, string>>(file)!);
    }
}
