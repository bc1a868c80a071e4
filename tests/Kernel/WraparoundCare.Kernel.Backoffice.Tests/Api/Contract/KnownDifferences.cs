namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Contract;

/// <summary>Where we differ from the client on purpose, and why. What is not needed any more fails the test.</summary>
internal static class KnownDifferences
{
    public static readonly IReadOnlyDictionary<string, string> Own = new Dictionary<string, string>
    {
    };

    public static readonly IReadOnlyDictionary<string, string> Different = new Dictionary<string, string>
    {
    };

    public static readonly IReadOnlyDictionary<string, string> NotOffered = new Dictionary<string, string>
    {
    };
}
