using System.Collections.Frozen;
using CampaignSite.Content.Model;

namespace CampaignSite.Content.Rules;

/// <summary>Which countries a number of E.164 can belong to, by its first digits (ITU-T E.164, list of assigned codes of 2024; areas of +1 by NANPA).</summary>
internal static class CallingCodes
{
    // Longer beginnings win: +1 204 is Canada's, +7 7 Kazakhstan's. +1 without an area named here is any of those it numbers on its mainland.
    private const string Table =
        "1:us um ca|20:eg|211:ss|212:ma eh|213:dz|216:tn|218:ly|220:gm|221:sn|222:mr|223:ml|224:gn|225:ci|226:bf|227:ne|228:tg|229:bj|230:mu|231:lr|" +
        "232:sl|233:gh|234:ng|235:td|236:cf|237:cm|238:cv|239:st|240:gq|241:ga|242:cg|243:cd|244:ao|245:gw|246:io|247:sh|248:sc|249:sd|250:rw|251:et|" +
        "252:so|253:dj|254:ke|255:tz|256:ug|257:bi|258:mz|260:zm|261:mg|262:re yt tf|263:zw|264:na|265:mw|266:ls|267:bw|268:sz|269:km|27:za|290:sh|" +
        "291:er|297:aw|298:fo|299:gl|30:gr|31:nl|32:be|33:fr|34:es|350:gi|351:pt|352:lu|353:ie|354:is|355:al|356:mt|357:cy|358:fi ax|359:bg|36:hu|" +
        "370:lt|371:lv|372:ee|373:md|374:am|375:by|376:ad|377:mc xk|378:sm|379:va|380:ua|381:rs xk|382:me|383:xk|385:hr|386:si xk|387:ba|389:mk|" +
        "39:it va sm|40:ro|41:ch|420:cz|421:sk|423:li|43:at|44:gb gg im je|45:dk|46:se|47:no sj bv|48:pl|49:de|500:fk gs|501:bz|502:gt|503:sv|504:hn|" +
        "505:ni|506:cr|507:pa|508:pm|509:ht|51:pe|52:mx|53:cu|54:ar|55:br|56:cl|57:co|58:ve|590:gp bl mf|591:bo|592:gy|593:ec|594:gf|595:py|596:mq|" +
        "597:sr|598:uy|599:cw bq|60:my|61:au cc cx|62:id|63:ph|64:nz pn|65:sg|66:th|670:tl|672:nf aq hm|673:bn|674:nr|675:pg|676:to|677:sb|678:vu|" +
        "679:fj|680:pw|681:wf|682:ck|683:nu|685:ws|686:ki|687:nc|688:tv|689:pf|690:tk|691:fm|692:mh|7:ru|76:kz|77:kz|81:jp|82:kr|84:vn|850:kp|852:hk|" +
        "853:mo|855:kh|856:la|86:cn|880:bd|886:tw|90:tr cy|91:in|92:pk|93:af|94:lk|95:mm|960:mv|961:lb|962:jo|963:sy|964:iq|965:kw|966:sa|967:ye|" +
        "968:om|970:ps|971:ae|972:il ps|973:bh|974:qa|975:bt|976:mn|977:np|98:ir|992:tj|993:tm|994:az|995:ge|996:kg|998:uz|" +
        "1242:bs|1246:bb|1264:ai|1268:ag|1284:vg|1340:vi|1345:ky|1441:bm|1473:gd|1649:tc|1658:jm|1664:ms|1670:mp|1671:gu|1684:as|1721:sx|1758:lc|" +
        "1767:dm|1784:vc|1787:pr|1809:do|1829:do|1849:do|1868:tt|1869:kn|1876:jm|1939:pr";

    private const string Canada =
        "204 226 236 249 250 257 263 289 306 343 354 365 367 368 382 403 416 418 428 431 437 438 450 460 468 474 506 514 519 548 579 581 584 587 604 " +
        "613 639 647 672 683 705 709 742 753 778 780 782 807 819 825 867 873 879 902 905 942";

    private static readonly FrozenDictionary<string, string[]> Countries = Table.Split('|').Select(row => row.Split(':'))
        .Select(row => (Digits: row[0], Codes: row[1].Split(' ')))
        .Concat(Canada.Split(' ').Select(area => (Digits: $"1{area}", Codes: new[] { "ca" })))
        .ToFrozenDictionary(row => row.Digits, row => row.Codes, StringComparer.Ordinal);

    /// <summary>The countries of a number, as <see cref="CountryCode.Value"/>; none where its code belongs to no country, such as +800 and +870.</summary>
    /// <param name="e164">With its plus.</param>
    public static IReadOnlyList<string> CountriesOf(string e164)
    {
        for (var length = Math.Min(4, e164.Length - 1); length > 0; length--)
        {
            if (Countries.TryGetValue(e164.Substring(1, length), out var found))
            {
                return found;
            }
        }

        return [];
    }
}
