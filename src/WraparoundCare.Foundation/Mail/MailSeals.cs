using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Foundation.Mail;

/// <summary>
/// Seals what goes out in a mail and comes back in another, by the same key on all nodes: what has the right seal, the site wrote itself.
/// </summary>
public sealed class MailSeals
{
    private readonly JoinedWork _work;
    private readonly MailHashes _hashes;

    internal MailSeals(JoinedWork work, MailHashes hashes) => (_work, _hashes) = (work, hashes);

    /// <param name="purpose">What it is for, on one line: of another purpose it is another.</param>
    /// <param name="content">What is sealed.</param>
    /// <returns>256 bits.</returns>
    public byte[] Of(string purpose, string content) => _work.Write(unit => _hashes.SealOf(unit, purpose, content));
}
