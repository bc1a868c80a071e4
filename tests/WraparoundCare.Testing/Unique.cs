using System.Globalization;

namespace WraparoundCare.Testing;

/// <summary>Names and numbers that no other test of this process uses, for tests that share a site.</summary>
public static class Unique
{
    private static int _count;

    /// <summary>
    /// The word with a number, and a letter after it, so that no digit that the site puts behind it makes the name of another.
    /// </summary>
    public static string Name(string word) => string.Create(CultureInfo.InvariantCulture, $"{word}{Number()}x");

    public static int Number() => Interlocked.Increment(ref _count);
}
