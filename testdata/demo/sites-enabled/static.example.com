server {
    listen 8080;
    listen 8081;
    server_name static.example.com;

    root html;
    include snippets/security-headers.conf;

    open_file_cache        max=1000 inactive=20s;
    open_file_cache_valid  30s;

    location / {
        try_files $uri =404;
    }

    # The folder is /img, the location says /images/.
    location /images/ {
        alias html/downloads;
    }

    # Headers of the server are lost here, since this block has its own.
    location ~ "^/v[0-9]{1,3}/(?<asset>.+)$" {
        add_header Cache-Control "public, max-age=31536000, immutable";
        alias html/shop/assets/$asset;
    }

    location /downloads/ {
        valid_referers none blocked server_names *.example.com;
        if ($invalid_referer) {
            return 403;
        }
        limit_rate_after 1m;
        limit_rate       512k;
    }
}
