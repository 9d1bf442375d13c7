using System.Buffers.Binary;
using System.Text;

namespace CampaignSite.Tests.Metrics;

/// <summary>Reads what of OTLP the export can hold (opentelemetry-proto, metrics/v1): gauges of whole numbers, and every text wherever it is.</summary>
internal static class OtlpReader
{
    /// <summary>As <c>name{key=value,…}</c>, attributes in their order.</summary>
    public static IEnumerable<(string Series, long Value)> Points(byte[] message) =>
        from resource in Messages(message, 1)
        from scope in Messages(resource, 2)
        from metric in Messages(scope, 2)
        let name = Text(metric, 1)
        from gauge in Messages(metric, 5)
        from point in Messages(gauge, 1)
        let attributes = string.Join(',', Messages(point, 7).Select(Attribute).Order(StringComparer.Ordinal))
        select ($"{name}{{{attributes}}}", Whole(point));

    public static IEnumerable<string> Resource(byte[] message) =>
        Messages(message, 1).SelectMany(resource => Messages(resource, 1)).SelectMany(resource => Messages(resource, 1)).Select(Attribute);

    /// <summary>The number of each kind of data that a metric holds; 5 is a gauge.</summary>
    public static IEnumerable<int> Kinds(byte[] message) =>
        Messages(message, 1).SelectMany(resource => Messages(resource, 2)).SelectMany(scope => Messages(scope, 2))
            .SelectMany(metric => Fields(metric).Where(field => field.Number > 3 && field.Number != 12).Select(field => field.Number));

    private static string Attribute(byte[] pair) => $"{Text(pair, 1)}={Text(Messages(pair, 2).Single(), 1)}";

    private static long Whole(byte[] point) => BinaryPrimitives.ReadInt64LittleEndian(Fields(point).Single(field => field.Number == 6).Bytes);

    private static string Text(byte[] message, int number) => string.Concat(Messages(message, number).Select(Encoding.UTF8.GetString));

    private static IEnumerable<byte[]> Messages(byte[] message, int number) => Fields(message).Where(field => field.Number == number).Select(field => field.Bytes);

    private static List<(int Number, byte[] Bytes)> Fields(byte[] message)
    {
        List<(int, byte[])> fields = [];
        for (var at = 0; at < message.Length;)
        {
            var tag = Varint(message, ref at);
            var begin = at;
            switch (tag & 7)
            {
                case 0:
                    Varint(message, ref at);
                    break;
                case 1:
                    at += 8;
                    break;
                case 5:
                    at += 4;
                    break;
                default:
                    var length = (int)Varint(message, ref begin);
                    at = begin + length;
                    break;
            }

            fields.Add(((int)(tag >> 3), message[begin..at]));
        }

        return fields;
    }

    private static ulong Varint(byte[] message, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = message[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }
}
