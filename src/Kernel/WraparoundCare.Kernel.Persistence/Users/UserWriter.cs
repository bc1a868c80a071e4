using Umbraco.Cms.Core.Models.Membership;

namespace WraparoundCare.Kernel.Persistence.Users;

/// <summary>Writes a user into its row.</summary>
internal static class UserWriter
{
    public static void Write(IUser user, UserRow row)
    {
        row.Name = user.Name ?? user.Username;
        row.Username = user.Username;
        row.Email = user.Email;
        row.Language = user.Language;
        row.Avatar = user.Avatar;
        row.UpdateDate = user.UpdateDate;
        WriteSecurity(user, row);
        WriteGroups(user, row);
        WriteStartNodes(row, user.StartContentIds ?? [], isMedia: false);
        WriteStartNodes(row, user.StartMediaIds ?? [], isMedia: true);
    }

    private static void WriteSecurity(IUser user, UserRow row)
    {
        // An empty password means that the caller did not have it, not that it is taken away.
        if (!string.IsNullOrEmpty(user.RawPasswordValue))
        {
            row.Password = user.RawPasswordValue;
            row.PasswordConfiguration = user.PasswordConfiguration;
        }

        row.SecurityStamp = user.SecurityStamp;
        row.IsApproved = user.IsApproved;
        row.IsLockedOut = user.IsLockedOut;
        row.FailedPasswordAttempts = user.FailedPasswordAttempts;
        row.LastLoginDate = user.LastLoginDate;
        row.LastLockoutDate = user.LastLockoutDate;
        row.LastPasswordChangeDate = user.LastPasswordChangeDate;
        row.EmailConfirmedDate = user.EmailConfirmedDate;
        row.InvitedDate = user.InvitedDate;
    }

    private static void WriteGroups(IUser user, UserRow row)
    {
        var wanted = user.Groups.Select(group => group.Id).ToHashSet();
        row.Groups.RemoveAll(membership => !wanted.Contains(membership.UserGroupId));
        wanted.ExceptWith(row.Groups.Select(membership => membership.UserGroupId));
        row.Groups.AddRange(wanted.Select(id => new UserToGroupRow { UserGroupId = id }));
    }

    private static void WriteStartNodes(UserRow row, int[] nodes, bool isMedia)
    {
        row.StartNodes.RemoveAll(node => node.IsMedia == isMedia && !nodes.Contains(node.NodeId));
        var known = row.StartNodes.Where(node => node.IsMedia == isMedia).Select(node => node.NodeId).ToHashSet();
        row.StartNodes.AddRange(nodes.Where(known.Add).Select(id => new UserStartNodeRow { NodeId = id, IsMedia = isMedia }));
    }
}
