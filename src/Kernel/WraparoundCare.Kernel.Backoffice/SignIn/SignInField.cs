namespace WraparoundCare.Kernel.Backoffice.SignIn;

/// <summary>A field of one line on a page about signing in.</summary>
/// <param name="Name">Under which it is sent.</param>
public sealed record SignInField(string Name, string Label)
{
    public string? Hint { get; init; }

    public string Type { get; init; } = "text";

    /// <summary>What a browser or password manager may fill in, in the words of HTML.</summary>
    public string? Autocomplete { get; init; }

    /// <summary>The keyboard that a phone shows.</summary>
    public string? InputMode { get; init; }

    public string? Value { get; init; }
}
