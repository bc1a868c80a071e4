using Microsoft.EntityFrameworkCore;
using OpenIddict.EntityFrameworkCore.Models;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Kernel.Backoffice.OAuth;

/// <summary>OpenIddict's tables, named as ours are. A token goes with the authorization that it was given under.</summary>
internal sealed class OAuthEntityModel : IEntityModel
{
    public void Configure(ModelBuilder modelBuilder)
    {
        modelBuilder.UseOpenIddict();
        modelBuilder.Entity<OpenIddictEntityFrameworkCoreApplication>().ToTable("oauth_application");
        modelBuilder.Entity<OpenIddictEntityFrameworkCoreScope>().ToTable("oauth_scope");
        modelBuilder.Entity<OpenIddictEntityFrameworkCoreToken>().ToTable("oauth_token");
        modelBuilder.Entity<OpenIddictEntityFrameworkCoreAuthorization>(authorization =>
        {
            authorization.ToTable("oauth_authorization");
            authorization.HasMany(row => row.Tokens).WithOne(token => token.Authorization).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
