namespace WraparoundCare.Platform.CareModel;

public static class CareModelAliases
{
    public const string ModelPage = "modelPage";
    public const string StepsOverview = "stepsOverview";
    public const string ModelStep = "modelStep";
    public const string PrinciplesOverview = "principlesOverview";
    public const string Principle = "principle";
}
