using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Infrastructure.Persistence.Querying;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Scoping;
using WraparoundCare.Kernel.Persistence.Users;

namespace WraparoundCare.Kernel.Persistence.UserSettings;

internal sealed class UserDataRepository(ScopeAccessor scopes) : IUserDataRepository
{
    private SiteDbContext Db => scopes.Db;

    private IQueryable<UserData> Data =>
        from setting in Db.Set<UserSettingRow>().AsNoTracking()
        join user in Db.Set<UserRow>() on setting.UserId equals user.Id
        select new UserData
        {
            Key = setting.Key,
            UserKey = user.Key,
            Group = setting.Group,
            Identifier = setting.Identifier,
            Value = setting.Value,
        };

    public async Task<IUserData?> GetAsync(Guid key) => await Data.SingleOrDefaultAsync(data => data.Key == key);

    public async Task<PagedModel<IUserData>> GetAsync(int skip, int take, IUserDataFilter? filter = null)
    {
        var data = Filtered(filter);
        var total = await data.LongCountAsync();
        var page = await data.OrderBy(item => item.Group)
            .ThenBy(item => item.Identifier)
            .ThenBy(item => item.Key)
            .Skip(skip)
            .Take(take)
            .ToListAsync();
        return new PagedModel<IUserData>(total, page);
    }

    /// <exception cref="InvalidOperationException">There is no such user.</exception>
    public async Task<IUserData> Save(IUserData userData)
    {
        var row = new UserSettingRow { Key = userData.Key };
        await WriteAsync(userData, row);
        Db.Add(row);
        await Db.SaveChangesAsync();
        return userData;
    }

    public async Task<IUserData> Update(IUserData userData)
    {
        await WriteAsync(userData, await Db.Set<UserSettingRow>().SingleAsync(row => row.Key == userData.Key));
        await Db.SaveChangesAsync();
        return userData;
    }

    public async Task Delete(IUserData userData)
    {
        Db.RemoveRange(await Db.Set<UserSettingRow>().Where(row => row.Key == userData.Key).ToListAsync());
        await Db.SaveChangesAsync();
    }

    private async Task WriteAsync(IUserData data, UserSettingRow row)
    {
        row.UserId = await Db.Set<UserRow>().Where(user => user.Key == data.UserKey).Select(user => (int?)user.Id).SingleOrDefaultAsync()
            ?? throw new InvalidOperationException($"There is no user {data.UserKey} to keep data for.");
        row.Group = data.Group;
        row.Identifier = data.Identifier;
        row.Value = data.Value;
    }

    private IQueryable<UserData> Filtered(IUserDataFilter? filter)
    {
        var data = Data;
        if (filter?.UserKeys is { Count: > 0 } users)
        {
            data = data.Where(item => users.Contains(item.UserKey));
        }

        if (filter?.Groups is { Count: > 0 } groups)
        {
            data = data.Where(item => groups.Contains(item.Group));
        }

        return filter?.Identifiers is { Count: > 0 } identifiers ? data.Where(item => identifiers.Contains(item.Identifier)) : data;
    }
}
