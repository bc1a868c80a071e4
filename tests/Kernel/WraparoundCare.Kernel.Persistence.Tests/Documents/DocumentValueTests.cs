using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Documents;

/// <summary>Dates and numbers come back as what they were, whatever the database makes of them.</summary>
public sealed class DocumentValueTests
{
    private static readonly DateTime Noon = new(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc);

    // PostgreSQL refuses other kinds of dates than UTC, SQLite takes them and shifts nothing.
    [Theory]
    [AllDatabases(DateTimeKind.Utc)]
    [AllDatabases(DateTimeKind.Unspecified)]
    [AllDatabases(DateTimeKind.Local)]
    public async Task Save_DatesOfAnyKind_AreReadAsTheSameMomentInUtc(DatabaseKind kind, DateTimeKind dateKind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await new DocumentTypeBuilder(host.Services, "article")
            .With("date", Constants.DataTypes.Guids.DatePickerWithTimeGuid)
            .CreateAsync();
        var contents = host.Get<IContentService>();
        var moment = dateKind == DateTimeKind.Local ? Noon.ToLocalTime() : DateTime.SpecifyKind(Noon, dateKind);
        var document = contents.Create("A", Constants.System.Root, "article");
        document.CreateDate = moment;
        document.SetValue("date", moment);
        contents.Save(document);
        contents.PersistContentSchedule(document, ContentScheduleCollection.CreateWithEntry(moment, null));

        await host.RestartAsync();

        contents = host.Get<IContentService>();
        var read = contents.GetById(document.Key)!;
        Assert.Equal((Noon, DateTimeKind.Utc), (read.CreateDate, read.CreateDate.Kind));
        Assert.Equal(Noon.Ticks, read.GetValue<DateTime>("date").ToUniversalTime().Ticks);
        var due = Assert.Single(contents.GetContentScheduleByContentId(document.Id).FullSchedule);
        Assert.Equal((Noon, DateTimeKind.Utc), (due.Date, due.Date.Kind));
        Assert.Single(contents.GetContentForRelease(Noon));
        Assert.Empty(contents.GetContentForRelease(Noon.AddSeconds(-1)));
    }

    [Theory, AllDatabases]
    public async Task Save_ValuesOfEachStorageType_KeepTheirClrType(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var price = await DecimalAsync(host);
        await new DocumentTypeBuilder(host.Services, "article")
            .With("price", price).With("number", Constants.DataTypes.Guids.NumericGuid).With("text").With("none")
            .CreateAsync();
        var contents = host.Get<IContentService>();
        var document = contents.Create("A", Constants.System.Root, "article");
        document.SetValue("price", 79228162514264.337593543m);
        document.SetValue("number", -7);
        document.SetValue("text", "012");
        contents.Save(document);
        contents.Publish(document, ["*"]);

        await host.RestartAsync();

        var read = host.Get<IContentService>().GetById(document.Key)!;
        foreach (var published in new[] { false, true })
        {
            Assert.Equal(79228162514264.337593543m, Assert.IsType<decimal>(read.GetValue("price", published: published)));
            Assert.Equal(-7, Assert.IsType<int>(read.GetValue("number", published: published)));
            Assert.Equal("012", Assert.IsType<string>(read.GetValue("text", published: published)));
            Assert.Null(read.GetValue("none", published: published));
        }

        Assert.False(read.Edited);
    }

    private static async Task<Guid> DecimalAsync(KernelHost host)
    {
        var editors = host.Get<Umbraco.Cms.Core.PropertyEditors.PropertyEditorCollection>();
        var type = new DataType(
            editors[Constants.PropertyEditors.Aliases.Decimal]!,
            host.Get<Umbraco.Cms.Core.Serialization.IConfigurationEditorJsonSerializer>())
        {
            Name = "Bedrag",
            DatabaseType = ValueStorageType.Decimal,
        };
        Assert.True((await host.Get<IDataTypeService>().CreateAsync(type, Constants.Security.SuperUserKey)).Success);
        return type.Key;
    }
}
