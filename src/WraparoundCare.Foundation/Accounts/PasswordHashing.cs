using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Identity;

namespace WraparoundCare.Foundation.Accounts;

/// <summary>
/// Passwords as they are kept. Without a hash to compare with it does the same work in vain: its time tells nothing. That work is a lot,
/// so whoever does it for a stranger takes a turn first.
/// </summary>
public sealed class PasswordHashing(IPasswordHasher<Account> hasher, TimeProvider time) : IDisposable
{
    /// <summary>
    /// How many wait for a turn: who signs in when the whole region begins its day waits, and is not sent away. A wait costs no more than
    /// a connection. What strangers can try is limited by the address that they come from.
    /// </summary>
    public const int MaxWaiting = 500;

    /// <summary>How long a request may take that waits for a turn, in milliseconds; other requests are given up sooner.</summary>
    public const int RequestTimeout = 120_000;

    // What OWASP asks of PBKDF2 with SHA-512, twice the framework's own number.
    internal const int Iterations = 210_000;

    // Before the request is given up, so that its form comes back.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(RequestTimeout - 20_000);

    private static readonly Account Nobody = new(default(AccountId));

    private readonly ConcurrencyLimiter _turns = new(new ConcurrencyLimiterOptions { PermitLimit = Turns, QueueLimit = MaxWaiting });

    private readonly Lazy<string> _hashOfNobody = new(() => hasher.HashPassword(Nobody, Account.NewSecurityStamp()));

    /// <summary>Half of the processors: the others are for visitors.</summary>
    public static int Turns => Math.Max(1, Environment.ProcessorCount / 2);

    /// <returns>A turn, to be given back when the work is done; not acquired when too many wait already, or it took too long.</returns>
    public async Task<RateLimitLease> WaitForTurnAsync(CancellationToken cancellationToken)
    {
        using var longest = new CancellationTokenSource(LongestWait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, longest.Token);
        try
        {
            return await _turns.AcquireAsync(1, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return NoTurn.Lease;
        }
    }

    public void Dispose() => _turns.Dispose();

    public string Hash(string password) => hasher.HashPassword(Nobody, password);

    /// <param name="hash">The account's, or null when it has none or is not there.</param>
    public PasswordVerificationResult Verify(string? hash, string? password)
    {
        // Made before it is known whether it is needed: the first attempt would take twice as long for one of the two.
        var nobody = _hashOfNobody.Value;
        if (!string.IsNullOrEmpty(hash) && TryVerify(hash, password ?? string.Empty) is { } result)
        {
            return result;
        }

        hasher.VerifyHashedPassword(Nobody, nobody, password ?? string.Empty);
        return PasswordVerificationResult.Failed;
    }

    // A hash of another system, brought along with its users, is no base64 or of no length that the hasher knows.
    private PasswordVerificationResult? TryVerify(string hash, string password)
    {
        try
        {
            return hasher.VerifyHashedPassword(Nobody, hash, password);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private sealed class NoTurn : RateLimitLease
    {
        public static readonly NoTurn Lease = new();

        public override bool IsAcquired => false;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
