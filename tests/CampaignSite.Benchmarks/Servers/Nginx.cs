using CampaignSite.Benchmarks.Processes;

namespace CampaignSite.Benchmarks.Servers;

/// <summary>nginx with one worker, sending recorded answers from files that were compressed before (<c>gzip_static</c>).</summary>
internal static class Nginx
{
    public static async Task<Server> StartAsync(Core core, IReadOnlyList<RecordedAnswer> answers, BenchmarkContext context)
    {
        var root = Directory.CreateDirectory(context.PathOf("nginx")).FullName;
        var locations = new List<string>();
        foreach (var (index, answer) in answers.Index())
        {
            // Found as it is or by its ending, whichever was recorded.
            var packed = answer.Headers.TryGetValue("Content-Encoding", out var encoding);
            await File.WriteAllBytesAsync(Path.Combine(root, $"{index}{(packed ? ".gz" : "")}"), answer.Body, context.Stop);
            var headers = answer.Headers.Where(header => header.Key is not ("Content-Type" or "Content-Encoding"));
            locations.Add($$"""
                    location = {{answer.Path}} {
                      rewrite ^ /{{index}} break;
                      default_type "{{answer.Headers.GetValueOrDefault("Content-Type", "application/octet-stream")}}";
                      {{string.Join("\n      ", headers.Select(header => $"add_header {header.Key} \"{header.Value.Replace("\"", "\\\"", StringComparison.Ordinal)}\";"))}}
                    }
                """);
        }

        var path = context.PathOf("nginx.conf");
        return await Server.StartAsync(
            core,
            "nginx",
            address =>
            {
                File.WriteAllText(path, Configuration(new Uri(address).Authority, root, locations));
                return ["-e", "stderr", "-c", path];
            },
            context.Stop);
    }

    // One process, nothing logged, files kept open: as fast as it can be with files.
    private static string Configuration(string authority, string root, IEnumerable<string> locations) => $$"""
        daemon off;
        master_process off;
        pid {{root}}.pid;
        events { worker_connections 1024; }
        http {
          access_log off;
          server_tokens off;
          etag off;
          sendfile on;
          tcp_nopush on;
          keepalive_requests 100000000;
          open_file_cache max=100 inactive=600s;
          gzip_static always;
          types { }
          server {
            listen {{authority}};
            root {{root}};
        {{string.Join("\n", locations)}}
          }
        }
        """;
}
