using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.ContentVersions;
using WraparoundCare.Kernel.Persistence.Logins;
using WraparoundCare.Kernel.Persistence.MemberGroups;
using WraparoundCare.Kernel.Persistence.Querying;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Members;

/// <summary>People with an account on the website. Usernames are compared without case.</summary>
internal sealed class MemberRepository(
    ScopeAccessor scopes, MemberFactory factory, MemberSaver saver, IMemberTypeRepository memberTypes, ILanguageRepository languages)
    : ContentRepository<IMember, MemberRecord>(scopes, Constants.ObjectTypes.Member, NoRecycleBin), IMemberRepository
{
    private const int NoRecycleBin = 0;

    int IContentRepository<int, IMember>.RecycleBinId =>
        throw new NotSupportedException("IMemberRepository.RecycleBinId: members have no recycle bin.");

    public new IEnumerable<IMember> Get(IQuery<IMember> query)
    {
        if (query is KernelQuery<IMember> { Conditions: [var condition] } && MemberValueQuery.Of(condition) is { } values)
        {
            var ids = values.Apply(Rows(), memberTypes.GetMany(Array.Empty<int>()), new KnownCultures(languages)).ToArray();
            return ids.Length == 0 ? [] : GetMany(ids);
        }

        return base.Get(query);
    }

    public IMember? GetByUsername(string? username) => username is null ? null : Build(Named(username)).FirstOrDefault();

    public bool Exists(string username) => Named(username).Any();

    public int[] GetMemberIds(string[] names)
    {
        var wanted = names.Select(MemberRow.Normalize).ToArray();
        return [.. Db.Set<MemberRow>().Where(row => wanted.Contains(row.NormalizedUsername)).Select(row => row.NodeId)];
    }

    public IEnumerable<IMember> GetByMemberGroup(string groupName) => Build(InGroup(Rows(), groupName));

    public IEnumerable<IMember> FindMembersInRole(
        string roleName, string usernameToMatch, StringPropertyMatchType matchType = StringPropertyMatchType.StartsWith) =>
        Build(InGroup(Rows().Matching(UsernameQuery(usernameToMatch, matchType)), roleName));

    public int GetCountByQuery(IQuery<IMember>? query) => Count(query);

    public async Task<PagedModel<IMember>> GetPagedByFilterAsync(MemberFilter memberFilter, int skip, int take, Ordering? ordering = null)
    {
        var rows = Filtered(memberFilter);
        var total = await rows.LongCountAsync();
        var page = await MemberOrdering.Apply(rows, ordering).Skip(skip).Take(take).ToListAsync();
        return new PagedModel<IMember>(total, Hydrate(page));
    }

    public void Save(IMember entity) => saver.Save(entity);

    public override void Delete(IMember entity)
    {
        AccountLogins.Remove(Db, entity.Key);
        base.Delete(entity);
    }

    public Task UpdateLoginPropertiesAsync(IMember member)
    {
        saver.SaveLogin(member);
        return Task.CompletedTask;
    }

    protected override List<MemberRecord> ReadPage(IQuery<IMember>? query, IQuery<IMember>? filter, Ordering? ordering, PageRange range) =>
        [.. MemberOrdering.Apply(Rows().Matching(query).Matching(filter), ordering).Skip(range.Skip).Take(range.Take)];

    protected override IQueryable<MemberRecord> Rows(IQueryable<ContentVersionRow>? versions = null) =>
        MemberRecord.Query(Db, versions).AsNoTracking();

    protected override List<IMember> Hydrate(IReadOnlyCollection<MemberRecord> records) => [.. factory.Build(records)];

    protected override string DefaultCulture => factory.DefaultCulture;

    protected override int? ContentTypeId(string alias) => factory.TypeId(alias);

    protected override IReadOnlyCollection<Guid> PropertyTypeKeys(string alias) => factory.PropertyTypeKeys(alias);

    protected override Func<SiteDbContext, int, IEnumerable<MemberRecord>> CompileById() =>
        EF.CompileQuery((SiteDbContext db, int id) => MemberRecord.Query(db, null).AsNoTracking().Where(row => row.Id == id));

    protected override Func<SiteDbContext, Guid, IEnumerable<MemberRecord>> CompileByKey() =>
        EF.CompileQuery((SiteDbContext db, Guid key) => MemberRecord.Query(db, null).AsNoTracking().Where(row => row.Key == key));

    private IQueryable<MemberRecord> Named(string username)
    {
        var normalized = MemberRow.Normalize(username);
        return Rows().Where(row => row.NormalizedUsername == normalized);
    }

    private IQueryable<MemberRecord> InGroup(IQueryable<MemberRecord> rows, string groupName)
    {
        var members = MemberGroupRecord.Named(Db, groupName)
            .Join(Db.Set<MemberToGroupRow>(), group => group.Id, row => row.GroupId, (_, row) => row.MemberId);
        return rows.Where(row => members.Contains(row.Id));
    }

    private IQueryable<MemberRecord> Filtered(MemberFilter filter)
    {
        var rows = Rows();
        if (filter.MemberTypeId is { } typeKey)
        {
            var typeId = memberTypes.Get(typeKey)?.Id ?? 0;
            rows = rows.Where(row => row.ContentTypeId == typeId);
        }

        if (filter.IsApproved is { } isApproved)
        {
            rows = rows.Where(row => row.IsApproved == isApproved);
        }

        if (filter.IsLockedOut is { } isLockedOut)
        {
            rows = rows.Where(row => row.IsLockedOut == isLockedOut);
        }

        rows = filter.MemberGroupName is { } group ? InGroup(rows, group) : rows;
        return string.IsNullOrWhiteSpace(filter.Filter) ? rows : rows.Matching(TextQuery(filter.Filter.Trim()));
    }

    private static IQuery<IMember> TextQuery(string text)
    {
        _ = Guid.TryParse(text, out var key);
        return new KernelQuery<IMember>().Where(member =>
            member.Name!.Contains(text) || member.Username.Contains(text) || member.Email.Contains(text) || member.Key == key);
    }

    private static IQuery<IMember> UsernameQuery(string text, StringPropertyMatchType match) => match switch
    {
        StringPropertyMatchType.Exact => new KernelQuery<IMember>()
            .Where(member => member.Username.SqlEquals(text, TextColumnType.NVarchar)),
        StringPropertyMatchType.Contains => new KernelQuery<IMember>().Where(member => member.Username.Contains(text)),
        StringPropertyMatchType.StartsWith => new KernelQuery<IMember>().Where(member => member.Username.StartsWith(text)),
        StringPropertyMatchType.EndsWith => new KernelQuery<IMember>().Where(member => member.Username.EndsWith(text)),
        StringPropertyMatchType.Wildcard =>
            new KernelQuery<IMember>().Where(member => member.Username.SqlWildcard(text, TextColumnType.NVarchar)),
        _ => throw new ArgumentOutOfRangeException(nameof(match), match, "Unknown way to compare."),
    };
}
