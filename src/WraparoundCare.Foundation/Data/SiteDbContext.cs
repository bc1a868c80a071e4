using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace WraparoundCare.Foundation.Data;

/// <summary>The one database context of kernel and platform. Its tables come from the registered <see cref="IEntityModel"/>s.</summary>
public sealed class SiteDbContext(DbContextOptions<SiteDbContext> options) : DbContext(options)
{
    private readonly DbContextOptions<SiteDbContext> _options = options;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        // The context is pooled, so the contributions come from the root provider and not from the constructor.
        var services = _options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider
            ?? throw new InvalidOperationException("SiteDbContext is created through AddDatabase only.");
        foreach (var module in services.GetServices<IEntityModel>())
        {
            module.Configure(modelBuilder);
        }

        SnakeCaseNames.Apply(modelBuilder.Model);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
}
