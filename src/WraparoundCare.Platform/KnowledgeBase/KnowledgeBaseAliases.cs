namespace WraparoundCare.Platform.KnowledgeBase;

public static class KnowledgeBaseAliases
{
    public const string KnowledgeBase = "knowledgeBase";
    public const string ArticlesOverview = "articlesOverview";
    public const string Article = "article";
    public const string TermsOverview = "termsOverview";
    public const string Term = "term";
    public const string QuestionsOverview = "questionsOverview";
    public const string Question = "question";
}
