using CampaignSite.Content.Actions;
using CampaignSite.Content.Checks;
using CampaignSite.Content.Timeline;

namespace CampaignSite.Interface;

/// <content>Names of the closed sets.</content>
public sealed partial record InterfaceWords
{
    public string KindPetition { get; init; } = "Petition";
    public string KindLetter { get; init; } = "Letter";
    public string KindCall { get; init; } = "Call";
    public string KindPost { get; init; } = "Post";
    public string KindDonate { get; init; } = "Give";
    public string KindLearn { get; init; } = "Learn";
    public string KindShare { get; init; } = "Tell others";
    public string KindAttend { get; init; } = "Attend";
    public string KindOrganise { get; init; } = "Organise";
    public string KindContact { get; init; } = "Get in touch";

    public string StatusOpen { get; init; } = "open";
    public string StatusClosed { get; init; } = "closed";
    public string StatusUnknown { get; init; } = "not confirmed";
    public string StatusUnsafe { get; init; } = "unsafe";

    public string NeedPublicName { get; init; } = "your name in public";
    public string NeedPhone { get; init; } = "a telephone";
    public string NeedSocialAccount { get; init; } = "a social media account";
    public string NeedMoney { get; init; } = "money";
    public string NeedEmail { get; init; } = "e-mail";
    public string NeedPost { get; init; } = "a stamp";

    public string AudienceEmbassy { get; init; } = "an embassy";
    public string AudienceRepresentative { get; init; } = "your representative";
    public string AudienceForeignMinister { get; init; } = "your foreign minister";
    public string AudienceUnMission { get; init; } = "a mission to the United Nations";
    public string AudienceCompany { get; init; } = "a company";
    public string AudienceNewspaper { get; init; } = "a newspaper";
    public string AudienceOrganisation { get; init; } = "an organisation";
    public string AudiencePublic { get; init; } = "everyone";
    public string AudienceSelf { get; init; } = "yourself";

    public string StandingFoundByCourt { get; init; } = "Found by a court";
    public string StandingFoundByIntergovernmentalBody { get; init; } = "Found by an intergovernmental body";
    public string StandingDocumented { get; init; } = "Documented";
    public string StandingReported { get; init; } = "Reported";
    public string StandingAlleged { get; init; } = "Alleged";
    public string StandingDenied { get; init; } = "A denial";
    public string StandingWithdrawn { get; init; } = "Withdrawn";

    public string ExplainFoundByCourt { get; init; } = "A court examined the evidence and ruled.";
    public string ExplainFoundByIntergovernmentalBody { get; init; } = "A body of several states examined it and reached this conclusion.";
    public string ExplainDocumented { get; init; } = "A public act: a law, a judgment, a sanction, a published statement.";
    public string ExplainReported { get; init; } = "Reported by journalists or organisations from testimony.";
    public string ExplainAlleged { get; init; } = "Said by one side; we know of no confirmation.";
    public string ExplainDenied { get; init; } = "What officials say against it.";
    public string ExplainWithdrawn { get; init; } = "No longer upheld by those who said it.";

    public string MethodCalled { get; init; } = "a call";
    public string MethodLivePage { get; init; } = "a live page";
    public string MethodArchivedPage { get; init; } = "an archived page";
    public string MethodDocument { get; init; } = "a document";
    public string MethodNotChecked { get; init; } = "not checked";

    public string Of(ActionKind kind) => kind switch
    {
        ActionKind.Petition => KindPetition,
        ActionKind.Letter => KindLetter,
        ActionKind.Call => KindCall,
        ActionKind.Post => KindPost,
        ActionKind.Donate => KindDonate,
        ActionKind.Learn => KindLearn,
        ActionKind.Share => KindShare,
        ActionKind.Attend => KindAttend,
        ActionKind.Organise => KindOrganise,
        _ => KindContact,
    };

    public string Of(Status status) => status switch
    {
        Status.Open => StatusOpen,
        Status.Closed => StatusClosed,
        Status.Unsafe => StatusUnsafe,
        _ => StatusUnknown,
    };

    public string Of(Need need) => need switch
    {
        Need.PublicName => NeedPublicName,
        Need.Phone => NeedPhone,
        Need.SocialAccount => NeedSocialAccount,
        Need.Money => NeedMoney,
        Need.Email => NeedEmail,
        _ => NeedPost,
    };

    public string Of(Audience audience) => audience switch
    {
        Audience.Embassy => AudienceEmbassy,
        Audience.Representative => AudienceRepresentative,
        Audience.ForeignMinister => AudienceForeignMinister,
        Audience.UnMission => AudienceUnMission,
        Audience.Company => AudienceCompany,
        Audience.Newspaper => AudienceNewspaper,
        Audience.Organisation => AudienceOrganisation,
        Audience.Public => AudiencePublic,
        _ => AudienceSelf,
    };

    public string Of(EvidenceLevel evidence) => evidence switch
    {
        EvidenceLevel.FoundByCourt => StandingFoundByCourt,
        EvidenceLevel.FoundByIntergovernmentalBody => StandingFoundByIntergovernmentalBody,
        EvidenceLevel.Documented => StandingDocumented,
        EvidenceLevel.Reported => StandingReported,
        EvidenceLevel.Alleged => StandingAlleged,
        EvidenceLevel.Denied => StandingDenied,
        _ => StandingWithdrawn,
    };

    public string Explain(EvidenceLevel evidence) => evidence switch
    {
        EvidenceLevel.FoundByCourt => ExplainFoundByCourt,
        EvidenceLevel.FoundByIntergovernmentalBody => ExplainFoundByIntergovernmentalBody,
        EvidenceLevel.Documented => ExplainDocumented,
        EvidenceLevel.Reported => ExplainReported,
        EvidenceLevel.Alleged => ExplainAlleged,
        EvidenceLevel.Denied => ExplainDenied,
        _ => ExplainWithdrawn,
    };

    public string Of(CheckMethod method) => method switch
    {
        CheckMethod.Called => MethodCalled,
        CheckMethod.LivePage => MethodLivePage,
        CheckMethod.ArchivedPage => MethodArchivedPage,
        CheckMethod.NotChecked => MethodNotChecked,
        _ => MethodDocument,
    };
}
