namespace WraparoundCare.Platform.CareModel;

/// <summary>The four phases, by the names that editors choose from.</summary>
public static class CarePhase
{
    public const string Connect = "Aansluiten en voorbereiden";
    public const string Plan = "Samen het plan maken";
    public const string CarryOut = "Uitvoeren en bijstellen";
    public const string Complete = "Afronden en overdragen";

    private static readonly string[] Names = [Connect, Plan, CarryOut, Complete];

    /// <summary>1 to 4; 0 for a name that is not a phase.</summary>
    public static int NumberOf(string name) => Array.IndexOf(Names, name) + 1;
}
