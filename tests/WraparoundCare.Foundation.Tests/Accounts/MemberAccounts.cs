using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Foundation.Tests.Accounts;

/// <summary>Accounts of another kind than the kernel's users, in memory: what a feature has to bring to sign its people in.</summary>
internal sealed class MemberAccounts : IAccountStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Account> _byName = [];
    private readonly Dictionary<string, SignInFailures> _failures = [];
    private readonly Dictionary<Guid, IReadOnlyList<SecondFactor>> _secondFactors = [];

    public SignInPolicy Policy { get; init; } = new(5, TimeSpan.FromMinutes(15), TimeSpan.Zero, AllowsConcurrentSessions: true);

    /// <summary>What was written down, the first first.</summary>
    public List<AccountEvent> Events { get; } = [];

    public Account this[string name] => _byName[name];

    public void Add(string name, string? passwordHash, params SecondFactor[] secondFactors)
    {
        var key = Guid.NewGuid();
        _secondFactors[key] = secondFactors;
        _byName[name] = new Account(new AccountId("member", key)) { PasswordHash = passwordHash, IsApproved = true }.WithNewSecurityStamp();
    }

    public void Change(string name, Func<Account, Account> change) => _byName[name] = change(_byName[name]);

    public Task<Account?> FindByNameAsync(string name) => Task.FromResult(_byName.GetValueOrDefault(name));

    public Task<Account?> GetAsync(Guid key) => Task.FromResult(_byName.Values.FirstOrDefault(account => account.Id.Key == key));

    public Task<IReadOnlyList<SecondFactor>> GetSecondFactorsAsync(Guid key) => Task.FromResult(_secondFactors[key]);

    public Task<AccountUpdate?> UpdateAsync(Guid? key, Func<Account?, SignInFailures, AccountUpdate> change)
    {
        lock (_lock)
        {
            var name = _byName.FirstOrDefault(item => item.Value.Id.Key == key).Key;
            var update = change(name is null ? null : _byName[name], FailuresOf(name));
            if (name is not null)
            {
                _byName[name] = update.Account ?? _byName[name];
                _failures[name] = update.Failures ?? FailuresOf(name);
            }

            Events.AddRange(update.Events);
            return Task.FromResult<AccountUpdate?>(update);
        }
    }

    private SignInFailures FailuresOf(string? name) => _failures.GetValueOrDefault(name ?? string.Empty) ?? SignInFailures.None;
}
