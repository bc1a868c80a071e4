using Microsoft.Extensions.DependencyInjection;

namespace WraparoundCare.Foundation.Data.Migrations;

internal static class FoundationMigrations
{
    /// <summary>
    /// The tables of this project; asked for more than once they are the same. The module has the name of the first of them.
    /// </summary>
    public static IServiceCollection AddFoundationMigrations(this IServiceCollection services)
    {
        var migrations = new MigrationSource("accounts", typeof(FoundationMigrations).Assembly);
        return services.Any(service => migrations.Equals(service.ImplementationInstance)) ? services : services.AddSingleton(migrations);
    }
}
