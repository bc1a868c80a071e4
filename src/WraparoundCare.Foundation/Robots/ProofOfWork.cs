using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace WraparoundCare.Foundation.Robots;

/// <summary>A sum that a browser solves while somebody fills in a form.</summary>
/// <param name="Token">What the form brings back: only the site can make or read it.</param>
/// <param name="Salt">What the sum is made with, in hexadecimal.</param>
/// <param name="Target">What must come out, in hexadecimal.</param>
/// <param name="Rounds">The rounds of one try.</param>
/// <param name="MaxTries">The numbers to try, from 0.</param>
public sealed record ProofChallenge(string Token, string Salt, string Target, int Rounds, int MaxTries);

/// <summary>What a form brings back of it.</summary>
public sealed record ProofAnswer
{
    public string? Token { get; init; }

    /// <summary>The number that solves the sum; empty when the browser runs no script or had no time.</summary>
    public string? Number { get; init; }
}

/// <summary>What is known of who sends a form.</summary>
public enum ProofOutcome
{
    /// <summary>A browser worked for it.</summary>
    Proven,

    /// <summary>Perhaps a robot, perhaps somebody without JavaScript: what it may cause must be limited in another way.</summary>
    Unproven,

    /// <summary>Sent sooner than anybody can read it, or without what every form of the site has.</summary>
    TooFast,
}

/// <summary>
/// Makes sending many forms expensive, without a puzzle for people (WCAG 3.3.8): the browser looks for a number as ALTCHA does, of which
/// PBKDF2 gives what the site says. It knows nothing of the visitor, and nothing is kept but which sums were used.
/// </summary>
public sealed class ProofOfWork
{
    private const int SaltBytes = 16;
    private const int TargetBytes = 16;

    private readonly IDataProtectionProvider _protection;
    private readonly UsedProofs _used;
    private readonly ProofOptions _options;
    private readonly TimeProvider _time;

    internal ProofOfWork(IDataProtectionProvider protection, UsedProofs used, IOptions<ProofOptions> options, TimeProvider time) =>
        (_protection, _used, _options, _time) = (protection, used, options.Value, time);

    /// <param name="purpose">The form: what was worked for one counts for no other.</param>
    public ProofChallenge Create(string purpose)
    {
        var salt = RandomNumberGenerator.GetHexString(2 * SaltBytes, lowercase: true);
        var target = Derive(salt, RandomNumberGenerator.GetInt32(_options.MaxTries), _options.Rounds);
        var content = string.Create(
            CultureInfo.InvariantCulture, $"{salt}|{target}|{_options.Rounds}|{_time.GetUtcNow().ToUnixTimeMilliseconds()}");
        return new ProofChallenge(Protector(purpose).Protect(content), salt, target, _options.Rounds, _options.MaxTries);
    }

    /// <summary>Asked once for each form: a right answer is used up by it.</summary>
    public ProofOutcome Judge(string purpose, ProofAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (Read(purpose, answer.Token) is not { } sum)
        {
            return ProofOutcome.TooFast;
        }

        var age = _time.GetUtcNow() - sum.MadeAt;
        if (age <= _options.Lifetime && Solves(sum, answer.Number) && _used.TryAdd(sum.Salt))
        {
            return ProofOutcome.Proven;
        }

        return age < _options.MinFormTime ? ProofOutcome.TooFast : ProofOutcome.Unproven;
    }

    private static bool Solves(Sum sum, string? number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var found)
        && Derive(sum.Salt, found, sum.Rounds) == sum.Target;

    private static string Derive(string salt, int number, int rounds) => Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(
        number.ToString(CultureInfo.InvariantCulture), Convert.FromHexString(salt), rounds, HashAlgorithmName.SHA256, TargetBytes));

    private Sum? Read(string purpose, string? token)
    {
        try
        {
            return !string.IsNullOrEmpty(token)
                && Protector(purpose).Unprotect(token).Split('|') is [var salt, var target, var rounds, var made]
                    ? new Sum(
                        salt,
                        target,
                        int.Parse(rounds, CultureInfo.InvariantCulture),
                        DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(made, CultureInfo.InvariantCulture)))
                    : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string purpose) => _protection.CreateProtector("ProofOfWork", purpose);

    private sealed record Sum(string Salt, string Target, int Rounds, DateTimeOffset MadeAt);
}
