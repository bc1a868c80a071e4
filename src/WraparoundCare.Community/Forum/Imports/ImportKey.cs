using System.Security.Cryptography;
using System.Text;

namespace WraparoundCare.Community.Forum.Imports;

/// <summary>The key of something of another forum, the same at each import: what is there already is not added again.</summary>
internal static class ImportKey
{
    /// <param name="forum">Which forum it is.</param>
    /// <param name="kind">What it is there.</param>
    /// <param name="id">Its number there.</param>
    /// <param name="part">Which of those that were made of it, from 0.</param>
    public static Guid Of(string forum, string kind, long id, int part = 0) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{forum}\n{kind}\n{id}\n{part}"))).AsSpan(0, 16));
}
