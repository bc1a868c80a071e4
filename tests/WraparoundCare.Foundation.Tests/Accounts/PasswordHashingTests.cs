using Microsoft.AspNetCore.Identity;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Testing.Time;

namespace WraparoundCare.Foundation.Tests.Accounts;

/// <summary>Turns to look at a password. Signing in when there are none is tested through HTTP.</summary>
public sealed class PasswordHashingTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task WaitForTurn_LongerThanARequestMayTake_IsNotAcquiredAndCostsNobodyATurn()
    {
        using var passwords = new PasswordHashing(new PasswordHasher<Account>(), _clock);
        var turns = Enumerable.Range(0, PasswordHashing.Turns).Select(_ => passwords.WaitForTurnAsync(CancellationToken.None)).ToList();

        var waiting = passwords.WaitForTurnAsync(CancellationToken.None);
        _clock.Advance(TimeSpan.FromMilliseconds(PasswordHashing.RequestTimeout));
        using var given = await waiting;
        var next = passwords.WaitForTurnAsync(CancellationToken.None);
        (await turns[0]).Dispose();

        Assert.False(given.IsAcquired);
        Assert.True((await next).IsAcquired);
    }

    [Fact]
    public async Task WaitForTurn_VisitorGoesAway_IsCancelled()
    {
        using var passwords = new PasswordHashing(new PasswordHasher<Account>(), _clock);
        var turns = Enumerable.Range(0, PasswordHashing.Turns).Select(_ => passwords.WaitForTurnAsync(CancellationToken.None)).ToList();
        using var visitor = new CancellationTokenSource();

        var waiting = passwords.WaitForTurnAsync(visitor.Token);
        await visitor.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.All(turns, turn => Assert.True(turn.IsCompletedSuccessfully));
    }
}
