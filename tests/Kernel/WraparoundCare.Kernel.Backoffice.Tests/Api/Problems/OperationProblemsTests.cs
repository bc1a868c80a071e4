using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Problems;

public sealed class OperationProblemsTests
{
    // What is not there is answered without words.
    private static readonly string[] Silent = ["Success", "NotFound", "ContentNotFound", "TaskResultNotFound"];

    public static TheoryData<Type> Statuses =>
    [
        typeof(ContentEditingOperationStatus),
        typeof(ContentPublishingOperationStatus),
        typeof(ContentVersionOperationStatus),
        typeof(ContentTypeOperationStatus),
        typeof(DataTypeOperationStatus),
        typeof(DomainOperationStatus),
        typeof(EntityContainerOperationStatus),
        typeof(LanguageOperationStatus),
        typeof(PublicAccessOperationStatus),
        typeof(TemplateOperationStatus),
        typeof(TemporaryFileOperationStatus),
    ];

    [Theory, MemberData(nameof(Statuses))]
    public void Texts_EachStatus_HasWordsInBothLanguages(Type status)
    {
        var named = Enum.GetNames(status).Except(Silent).Select(name => $"{status.Name}.{name}").ToList();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(OperationProblems.TextsOf("nl").Keys));
        Assert.Empty(named.Except(OperationProblems.TextsOf("en").Keys));
    }

    [Fact]
    public void Texts_BothLanguages_SayTheSameThings() =>
        Assert.Equal(OperationProblems.TextsOf("nl").Keys.Order(), OperationProblems.TextsOf("en").Keys.Order());
}
