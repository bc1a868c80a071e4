using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Testing.Time;

namespace WraparoundCare.Foundation.Tests.Accounts;

/// <summary>Who comes in, with accounts that are not the kernel's. Editors' signing in is tested through HTTP on both databases.</summary>
public sealed class SignInServiceTests : IDisposable
{
    private const string Name = "mira@example.org";
    private const string Password = "een goed wachtwoord";
    private const string Wrong = "een heel ander wachtwoord";

    private static readonly SignInSource Home = new(IPAddress.Parse("203.0.113.7"));

    private readonly FakeTimeProvider _clock = new();
    private readonly CountingHasher _hasher = new();
    private readonly MemberAccounts _members = new();
    private readonly PasswordHashing _passwords;
    private readonly SignInService _signIn;

    public SignInServiceTests()
    {
        _passwords = new PasswordHashing(_hasher, _clock);
        _signIn = new SignInService(_passwords, new KnownDevices(new EphemeralDataProtectionProvider(), _clock), Log, _clock);
    }

    [Fact]
    public async Task TryPassword_Right_SignsInAndForgetsFailures()
    {
        _members.Add(Name, _passwords.Hash(Password));
        await TryAsync(Wrong);

        var answer = await TryAsync(Password);

        Assert.Equal(SignInOutcome.Succeeded, answer.Outcome);
        Assert.Equal((0, _clock.GetUtcNow().UtcDateTime), (_members[Name].FailedAttempts, _members[Name].LastSignIn));
        Assert.Equal([AccountEvent.SignInFailed, AccountEvent.SignedIn], _members.Events);
    }

    [Theory]
    [InlineData(Name, Wrong)]
    [InlineData("niemand@example.org", Wrong)]
    [InlineData("programma", Wrong)]
    [InlineData("ingevoerd", Wrong)]
    public async Task TryPassword_Refused_DoesTheSameWorkForEverybody(string name, string password)
    {
        _members.Add(Name, _passwords.Hash(Password));
        _members.Add("programma", null);
        _members.Add("ingevoerd", "a hash of another system");
        _hasher.Comparisons = 0;

        var answer = await TryAsync(password, name);

        Assert.Equal(new SignInAnswer(SignInOutcome.Refused), answer);
        Assert.Equal(1, _hasher.Comparisons);
        Assert.Equal([AccountEvent.SignInFailed], _members.Events);
    }

    [Theory]
    [InlineData(Name)]
    [InlineData("niemand@example.org")]
    public async Task TryPassword_Refused_TakesItsTime(string name)
    {
        var policy = new SignInPolicy(5, TimeSpan.FromMinutes(15), TimeSpan.FromSeconds(2), AllowsConcurrentSessions: true);
        var members = new MemberAccounts { Policy = policy };
        members.Add(Name, _passwords.Hash(Password));

        var refusal = _signIn.TryPasswordAsync(members, name, Wrong, Home, TestContext.Current.CancellationToken);

        _clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(refusal.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(SignInOutcome.Refused, (await refusal).Outcome);
    }

    [Fact]
    public async Task TryPassword_BlockedByAPerson_StaysOutUntilSomebodyOpensIt()
    {
        _members.Add(Name, _passwords.Hash(Password));
        _members.Change(Name, account => account with { IsBlocked = true });

        _clock.Advance(TimeSpan.FromDays(365));

        Assert.Equal(SignInOutcome.Refused, (await TryAsync(Password)).Outcome);
    }

    [Fact]
    public async Task TryPassword_NotApproved_IsRefusedAndCountedAsAWrongOne()
    {
        _members.Add(Name, _passwords.Hash(Password));
        _members.Change(Name, account => account with { IsApproved = false });

        var wrong = await TryAsync(Wrong);
        var right = await TryAsync(Password);

        Assert.Equal(wrong, right);
        Assert.Equal(2, _members[Name].FailedAttempts);
        Assert.Equal([AccountEvent.SignInFailed, AccountEvent.SignInFailed], _members.Events);
    }

    [Fact]
    public async Task TryPassword_HashOfWeakerSettings_IsHashedAnew()
    {
        var former = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 10_000 }));
        _members.Add(Name, former.HashPassword(new Account(default(AccountId)), Password));

        Assert.Equal(SignInOutcome.Succeeded, (await TryAsync(Password)).Outcome);

        Assert.Equal(PasswordVerificationResult.Success, _passwords.Verify(_members[Name].PasswordHash, Password));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TryPassword_SessionElsewhere_EndsUnlessSeveralAreAllowed(bool allowed)
    {
        var members = new MemberAccounts { Policy = new SignInPolicy(5, TimeSpan.FromMinutes(15), TimeSpan.Zero, allowed) };
        members.Add(Name, _passwords.Hash(Password));
        var former = members[Name].SecurityStamp;

        await _signIn.TryPasswordAsync(members, Name, Password, Home, TestContext.Current.CancellationToken);

        Assert.Equal(allowed, former == members[Name].SecurityStamp);
    }

    [Fact]
    public async Task TryCode_RightAfterAWrongOne_SignsIn()
    {
        _members.Add(Name, _passwords.Hash(Password), new SecondFactor("app", code => code == "123456"));
        var first = await TryAsync(Password);
        var pending = PendingSignIn.Of(first.Account!);

        var wrong = await TryCodeAsync(pending, "app", "000000");
        var other = await TryCodeAsync(pending, "sms", "123456");

        Assert.Equal(
            (SignInOutcome.NeedsCode, SignInOutcome.Refused, SignInOutcome.Refused), (first.Outcome, wrong.Outcome, other.Outcome));
        Assert.Equal(2, _members[Name].FailedAttempts);
        Assert.Equal(SignInOutcome.Succeeded, (await TryCodeAsync(pending, "app", "123456")).Outcome);
    }

    [Fact]
    public async Task TryCode_PasswordChangedInBetween_BeginsAgain()
    {
        _members.Add(Name, _passwords.Hash(Password), new SecondFactor("app", code => code == "123456"));
        var pending = PendingSignIn.Of((await TryAsync(Password)).Account!);

        _members.Change(Name, account => account.WithNewSecurityStamp());

        Assert.Equal(SignInOutcome.Refused, (await TryCodeAsync(pending, "app", "123456")).Outcome);
    }

    [Fact]
    public async Task TryCode_SecondStepThatCannotBeCheckedAnyMore_IsNotPassedOver()
    {
        _members.Add(Name, _passwords.Hash(Password), new SecondFactor("app", null));

        var first = await TryAsync(Password);

        Assert.Equal(SignInOutcome.NeedsCode, first.Outcome);
        Assert.Equal(SignInOutcome.Refused, (await TryCodeAsync(PendingSignIn.Of(first.Account!), "app", "123456")).Outcome);
    }

    private SecurityLog Log => new(NullLoggerFactory.Instance, _clock);

    public void Dispose() => _passwords.Dispose();

    private Task<SignInAnswer> TryAsync(string password, string name = Name) =>
        _signIn.TryPasswordAsync(_members, name, password, Home, TestContext.Current.CancellationToken);

    private Task<SignInAnswer> TryCodeAsync(PendingSignIn pending, string provider, string code) =>
        _signIn.TryCodeAsync(_members, pending, new SignInCode(provider, code), Home, TestContext.Current.CancellationToken);

    /// <summary>The framework's own, which can be asked how often it worked; a hash that it cannot read costs it nothing.</summary>
    private sealed class CountingHasher : IPasswordHasher<Account>
    {
        private readonly PasswordHasher<Account> _hasher = new();
        private int _comparisons;

        public int Comparisons
        {
            get => _comparisons;
            set => _comparisons = value;
        }

        public string HashPassword(Account user, string password) => _hasher.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            var result = _hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
            Interlocked.Increment(ref _comparisons);
            return result;
        }
    }
}
