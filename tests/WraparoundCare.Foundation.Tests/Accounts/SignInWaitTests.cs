using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Testing.Time;

namespace WraparoundCare.Foundation.Tests.Accounts;

/// <summary>Who fails has to wait, and nobody else because of it.</summary>
public sealed class SignInWaitTests : IDisposable
{
    private const string Name = "mira@example.org";
    private const string Password = "een goed wachtwoord";
    private const string Wrong = "een heel ander wachtwoord";

    private static readonly SignInSource Home = new(IPAddress.Parse("203.0.113.7"));
    private static readonly SignInSource Elsewhere = new(IPAddress.Parse("198.51.100.1"));

    private readonly FakeTimeProvider _clock = new();
    private readonly MemberAccounts _members = new();
    private readonly KnownDevices _devices;
    private readonly PasswordHashing _passwords;
    private readonly SignInService _signIn;

    public SignInWaitTests()
    {
        var quick = Options.Create(new PasswordHasherOptions { IterationCount = 1 });
        _passwords = new PasswordHashing(new PasswordHasher<Account>(quick), _clock);
        _devices = new KnownDevices(new EphemeralDataProtectionProvider(), _clock);
        _signIn = new SignInService(_passwords, _devices, Log, _clock);
        _members.Add(Name, _passwords.Hash(Password));
    }

    [Fact]
    public async Task TryPassword_AfterOthersFailed_SignsInAtOnce()
    {
        await FailAsync(5, Elsewhere);

        Assert.Equal(SignInOutcome.Refused, await TryAsync(Password, Elsewhere));
        Assert.Equal(SignInOutcome.Succeeded, await TryAsync(Password, Home));
    }

    [Fact]
    public async Task TryPassword_AfterOwnFailures_WaitsTwiceAsLongEachTimeAndNeverMoreThanAQuarter()
    {
        await FailAsync(5, Home);

        foreach (var seconds in (int[])[30, 60, 120, 240, 480, 900, 900])
        {
            _clock.Advance(TimeSpan.FromSeconds(seconds - 1));
            Assert.Equal(SignInOutcome.Refused, await TryAsync(Password, Home));
            _clock.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(SignInOutcome.Refused, await TryAsync(Wrong, Home));
        }

        _clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(SignInOutcome.Succeeded, await TryAsync(Password, Home));
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(60 * 24 * 30, 15)]
    public async Task TryPassword_MaximumOfTheSettings_ShortensTheWaitAndNeverMakesItLonger(int setting, int minutes)
    {
        var members = new MemberAccounts
        {
            Policy = new SignInPolicy(1, TimeSpan.FromMinutes(setting), TimeSpan.Zero, AllowsConcurrentSessions: true),
        };
        members.Add(Name, _passwords.Hash(Password));
        for (var failure = 0; failure < 10; failure++)
        {
            await TryAsync(Wrong, Home, members);
            _clock.Advance(TimeSpan.FromMinutes(minutes));
        }

        Assert.Equal(SignInOutcome.Succeeded, await TryAsync(Password, Home, members));
    }

    [Fact]
    public async Task TryPassword_WhileWaiting_IsNotCounted()
    {
        await FailAsync(5, Home);
        await FailAsync(5, Home);

        Assert.Equal(5, _members[Name].FailedAttempts);
        _clock.Advance(SignInPolicy.FirstWait);
        Assert.Equal(SignInOutcome.Succeeded, await TryAsync(Password, Home));
    }

    [Fact]
    public async Task TryPassword_ManyAtOnce_AreCountedOneByOne()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TryAsync(Wrong, Home)));

        Assert.Equal(5, _members[Name].FailedAttempts);
        Assert.Equal(20, _members.Events.Count(what => what == AccountEvent.SignInFailed));
        Assert.Single(_members.Events, AccountEvent.LockedOut);
    }

    [Fact]
    public async Task TryPassword_ManyAddressesGuess_MakesStrangeDevicesWaitAndNoKnownOne()
    {
        var known = Home with { Device = _devices.Create(_members[Name], Guid.NewGuid()) };
        for (var address = 0; address < 50; address++)
        {
            await TryAsync(Wrong, new SignInSource(new IPAddress([198, 51, 100, (byte)address])));
        }

        Assert.Equal(SignInOutcome.Refused, await TryAsync(Password, Home));
        Assert.Equal(SignInOutcome.Succeeded, await TryAsync(Password, known));
        Assert.Equal(SignInOutcome.Succeeded, await TryAsync(Password, Home));
    }

    [Fact]
    public async Task TryPassword_ManyAddressesGuess_WaitsAQuarterAtMost()
    {
        for (var address = 0; address < 80; address++)
        {
            await TryAsync(Wrong, new SignInSource(new IPAddress([198, 51, 100, (byte)address])));
            _clock.Advance(address < 50 ? TimeSpan.Zero : TimeSpan.FromMinutes(15));
        }

        Assert.Equal(SignInOutcome.Succeeded, await TryAsync(Password, Home));
    }

    [Fact]
    public async Task TryPassword_KnownDevice_HasACounterOfItsOwn()
    {
        var known = Home with { Device = _devices.Create(_members[Name], Guid.NewGuid()) };
        await FailAsync(5, Home);
        Assert.Equal(SignInOutcome.Succeeded, await TryAsync(Password, known));

        await FailAsync(5, known);

        Assert.Equal(SignInOutcome.Refused, await TryAsync(Password, known with { Address = Elsewhere.Address }));
        Assert.Equal(SignInOutcome.Succeeded, await TryAsync(Password, Elsewhere));
    }

    [Fact]
    public async Task TryPassword_DeviceOfAnotherAccount_IsAStrangeOne()
    {
        _members.Add("sam@example.org", _passwords.Hash(Password));
        var other = Home with { Device = _devices.Create(_members["sam@example.org"], Guid.NewGuid()) };
        await FailAsync(5, Home);

        Assert.Equal(SignInOutcome.Refused, await TryAsync(Password, other));
    }

    [Fact]
    public async Task TryPassword_DayAfterTheFirstFailure_CountsAnew()
    {
        await FailAsync(4, Home);
        _clock.Advance(SignInFailures.Window);

        await FailAsync(1, Home);

        Assert.Equal(SignInOutcome.Succeeded, await TryAsync(Password, Home));
    }

    [Fact]
    public async Task TryCode_AfterStrangersGuessedPasswords_SignsIn()
    {
        _members.Add("twee@example.org", _passwords.Hash(Password), new SecondFactor("app", code => code == "123456"));
        for (var address = 0; address < 60; address++)
        {
            await TryAsync(Wrong, new SignInSource(new IPAddress([198, 51, 100, (byte)address])), name: "twee@example.org");
        }

        Assert.Equal(SignInOutcome.NeedsCode, await TryAsync(Password, Home, name: "twee@example.org"));
        Assert.Equal(SignInOutcome.Succeeded, await TryCodeAsync("123456", Home));
    }

    [Fact]
    public async Task TryCode_GuessedFromManyAddresses_MakesStrangeDevicesWait()
    {
        _members.Add("twee@example.org", _passwords.Hash(Password), new SecondFactor("app", code => code == "123456"));
        for (var address = 0; address < 50; address++)
        {
            await TryCodeAsync("000000", new SignInSource(new IPAddress([198, 51, 100, (byte)address])));
        }

        Assert.Equal(SignInOutcome.Refused, await TryCodeAsync("123456", Home));
        var known = Home with { Device = _devices.Create(_members["twee@example.org"], Guid.NewGuid()) };
        Assert.Equal(SignInOutcome.Succeeded, await TryCodeAsync("123456", known));
    }

    [Fact]
    public async Task TryPassword_WhoKnowsThePasswordButNotTheCode_GetsNoMoreGuessesByIt()
    {
        _members.Add("twee@example.org", _passwords.Hash(Password), new SecondFactor("app", code => code == "123456"));
        for (var failure = 0; failure < 5; failure++)
        {
            await TryAsync(Password, Home, name: "twee@example.org");
            await TryCodeAsync("000000", Home);
        }

        Assert.Equal(SignInOutcome.Refused, await TryCodeAsync("123456", Home));
    }

    [Fact]
    public async Task Unlock_BlockedAndWaiting_LetsIn()
    {
        await FailAsync(5, Home);
        _members.Change(Name, account => account with { IsBlocked = true });

        Assert.NotNull(await SignInService.UnlockAsync(_members, _members[Name].Id.Key));

        Assert.Equal(SignInOutcome.Succeeded, await TryAsync(Password, Home));
        Assert.Contains(AccountEvent.Unlocked, _members.Events);
        Assert.Null(await SignInService.UnlockAsync(_members, Guid.NewGuid()));
    }

    [Fact]
    public void With_MoreSourcesThanAreKept_ForgetsTheOldest()
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        var failures = Enumerable.Range(0, 3 * SignInFailures.MaxCounts).Aggregate(
            SignInFailures.None, (counted, index) => counted.With($"source-{index}", now.AddSeconds(index)));

        Assert.Equal(SignInFailures.MaxCounts, failures.Counts.Count);
        Assert.Null(failures.Of("source-0", now));
        Assert.NotNull(failures.Of($"source-{(3 * SignInFailures.MaxCounts) - 1}", now));
    }

    private SecurityLog Log => new(NullLoggerFactory.Instance, _clock);

    public void Dispose() => _passwords.Dispose();

    private async Task FailAsync(int times, SignInSource source)
    {
        for (var failure = 0; failure < times; failure++)
        {
            Assert.Equal(SignInOutcome.Refused, await TryAsync(Wrong, source));
        }
    }

    private async Task<SignInOutcome> TryAsync(
        string password, SignInSource source, MemberAccounts? members = null, string name = Name) =>
        (await _signIn.TryPasswordAsync(members ?? _members, name, password, source, TestContext.Current.CancellationToken)).Outcome;

    private async Task<SignInOutcome> TryCodeAsync(string code, SignInSource source) =>
        (await _signIn.TryCodeAsync(
            _members,
            PendingSignIn.Of(_members["twee@example.org"]),
            new SignInCode("app", code),
            source,
            TestContext.Current.CancellationToken)).Outcome;
}
