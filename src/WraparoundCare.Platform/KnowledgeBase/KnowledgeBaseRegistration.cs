using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Platform.Shared.PageTypes;

namespace WraparoundCare.Platform.KnowledgeBase;

internal static class KnowledgeBaseRegistration
{
    public static IServiceCollection AddKnowledgeBase(this IServiceCollection services) => services
        .AddScoped<KnowledgeIndex>()
        .AddScoped<KnowledgeLists>()
        .AddOverview<KnowledgeBasePage>()
        .AddOverview<ArticlesOverview>(KnowledgeLists.QueryKeys)
        .AddOverview<TermsOverview>(KnowledgeLists.QueryKeys)
        .AddOverview<QuestionsOverview>(KnowledgeLists.QueryKeys)
        .AddPageType<ArticlePageType>()
        .AddPageType<TermPageType>()
        .AddPageType<QuestionPageType>()
        .AddFeed<Article>("/kennisbank/artikelen.atom", "Artikelen");
}
