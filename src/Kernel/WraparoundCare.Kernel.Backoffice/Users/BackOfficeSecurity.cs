using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Backoffice.Users;

/// <summary>Who works in the backoffice: the one that a background task names, or else the one of the request.</summary>
internal sealed class BackOfficeSecurityAccessor(IHttpContextAccessor requests, IBackOfficeUserReader users) : IBackOfficeSecurityAccessor
{
    private readonly AsyncLocal<IBackOfficeSecurity?> _override = new();

    public IBackOfficeSecurity BackOfficeSecurity => _override.Value ?? new RequestSecurity(requests.HttpContext, users);

    IBackOfficeSecurity? IBackOfficeSecurityAccessor.BackOfficeSecurity => BackOfficeSecurity;

    public IDisposable Override(IBackOfficeSecurity backOfficeSecurity)
    {
        var former = _override.Value;
        _override.Value = backOfficeSecurity;
        return new Restore(() => _override.Value = former);
    }

    private sealed class RequestSecurity(HttpContext? request, IBackOfficeUserReader users) : IBackOfficeSecurity
    {
        public IUser? CurrentUser => Identity?.GetUserKey() is { } key ? users.GetByKey(key) : null;

        private ClaimsIdentity? Identity => request?.User.GetUmbracoIdentity();

        public bool IsAuthenticated() => Identity?.IsAuthenticated == true;

        public bool UserHasSectionAccess(string section, IUser user) => user.AllowedSections.Contains(section);
    }

    private sealed class Restore(Action restore) : IDisposable
    {
        public void Dispose() => restore();
    }
}
