using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Extensions;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.ContentVersions;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Members;

/// <summary>Saves members. They have one version, which is updated in place; their names need not be unique, their usernames do.</summary>
internal sealed class MemberSaver(ScopeAccessor scopes, ContentReferences references, IEventAggregator events, TimeProvider timeProvider)
{
    public void Save(IMember member)
    {
        var db = scopes.Db;
        scopes.RequiredScope.UnitOfWork.BeginWrite();
        if (!member.HasIdentity)
        {
            Insert(db, member);
        }
        else if (member.IsDirty())
        {
            Update(db, member);
        }
    }

    /// <summary>Writes what signing in changes, and nothing that editors see as a change.</summary>
    public void SaveLogin(IMember member)
    {
        var db = scopes.Db;
        var row = db.Set<MemberRow>().Single(account => account.NodeId == member.Id);
        row.SecurityStamp = member.SecurityStamp;
        row.IsLockedOut = member.IsLockedOut;
        row.FailedPasswordAttempts = member.FailedPasswordAttempts;
        row.LastLoginDate = member.LastLoginDate;
        row.LastLockoutDate = member.LastLockoutDate;
        db.SaveChanges();
    }

    private void Insert(SiteDbContext db, IMember member)
    {
        member.AddingEntity();
        member.SanitizeEntityPropertiesForXmlStorage();
        RefuseTakenUsername(db, member);
        if (string.IsNullOrEmpty(member.SecurityStamp))
        {
            member.SecurityStamp = Account.NewSecurityStamp();
        }

        db.InsertNode(member, Constants.ObjectTypes.Member, timeProvider.GetUtcNow().UtcDateTime);
        var account = new MemberRow { NodeId = member.Id };
        var version = new ContentVersionRow { NodeId = member.Id, IsCurrent = true };
        Write(member, account);
        Write(member, version);
        db.AddRange(account, version);
        db.SaveChanges();
        member.VersionId = version.Id;
        Finish(member, isNew: true);
    }

    private void Update(SiteDbContext db, IMember member)
    {
        member.UpdatingEntity();
        member.SanitizeEntityPropertiesForXmlStorage();
        RefuseTakenUsername(db, member);
        RenewStamp(member);
        db.UpdateNode(member, Constants.ObjectTypes.Member, timeProvider.GetUtcNow().UtcDateTime);
        Write(member, db.Set<MemberRow>().Single(row => row.NodeId == member.Id));
        Write(member, db.Set<ContentVersionRow>().Single(row => row.NodeId == member.Id && row.IsCurrent));
        db.SaveChanges();
        Finish(member, isNew: false);
    }

    private static void RefuseTakenUsername(SiteDbContext db, IMember member)
    {
        var wanted = MemberRow.Normalize(member.Username);
        if (db.Set<MemberRow>().Any(row => row.NormalizedUsername == wanted && row.NodeId != member.Id))
        {
            throw new InvalidOperationException("Cannot save the member: another member has this username.");
        }
    }

    // A new stamp ends the sessions that began with the old name, address or password.
    private static void RenewStamp(IMember member)
    {
        var isChanged = member.IsPropertyDirty(nameof(IMember.Username)) || member.IsPropertyDirty(nameof(IMember.Email))
            || member.IsPropertyDirty(nameof(IMember.RawPasswordValue));
        if (isChanged && !member.IsPropertyDirty(nameof(IMember.SecurityStamp)))
        {
            member.SecurityStamp = Account.NewSecurityStamp();
        }
    }

    private static void Write(IMember member, MemberRow row)
    {
        row.ContentTypeId = member.ContentTypeId;
        row.Username = member.Username;
        row.NormalizedUsername = MemberRow.Normalize(member.Username);
        row.Email = member.Email;
        row.NormalizedEmail = MemberRow.Normalize(member.Email);
        if (!string.IsNullOrEmpty(member.RawPasswordValue))
        {
            // An empty password means that the caller did not have it, not that it is taken away.
            row.Password = member.RawPasswordValue;
            row.PasswordConfiguration = member.PasswordConfiguration;
        }

        row.SecurityStamp = member.SecurityStamp;
        row.IsApproved = member.IsApproved;
        row.IsLockedOut = member.IsLockedOut;
        row.FailedPasswordAttempts = member.FailedPasswordAttempts;
        row.LastLoginDate = member.LastLoginDate;
        row.LastLockoutDate = member.LastLockoutDate;
        row.LastPasswordChangeDate = member.LastPasswordChangeDate;
        row.EmailConfirmedDate = member.EmailConfirmedDate;
    }

    private static void Write(IMember member, ContentVersionRow row)
    {
        row.Name = member.Name ?? member.Username;
        row.WriterId = member.WriterId;
        row.VersionDate = member.UpdateDate;
        row.PropertyValues = PropertyValuesJson.Write(member.Properties, published: false);
    }

    private void Finish(IMember member, bool isNew)
    {
        references.SaveTags(member);
        references.SaveRelations(member, isNew);
        events.Publish(new MemberRefreshNotification(member, new EventMessages()));
        member.ResetDirtyProperties();
    }
}
