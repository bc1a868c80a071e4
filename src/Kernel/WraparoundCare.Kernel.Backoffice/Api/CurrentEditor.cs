using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;

namespace WraparoundCare.Kernel.Backoffice.Api;

/// <summary>Who asks.</summary>
internal sealed class CurrentEditor(IBackOfficeSecurityAccessor security)
{
    /// <exception cref="InvalidOperationException">The endpoint let somebody in who has not signed in.</exception>
    public IUser User => security.BackOfficeSecurity?.CurrentUser
        ?? throw new InvalidOperationException("The Management API answers editors only.");

    public Guid Key => User.Key;
}
