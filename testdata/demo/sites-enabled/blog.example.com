server {
    listen 8080;
    server_name blog.example.com *.blog.example.com;

    root  html/blog;
    index index.php index.html;

    include snippets/security-headers.conf;

    if ($host ~* ^www\.(?<bare>.+)$) {
        return 301 $scheme://$bare:8080$request_uri;
    }

    rewrite ^/feed$ /index.php?feed=rss2 last;

    location / {
        try_files $uri $uri/ /index.php?$args;
    }

    location ~ [^/]\.php(?:/|$) {
        include snippets/fastcgi-php.conf;
    }

    location = /wp-login.php {
        limit_req zone=login burst=2 nodelay;
        include snippets/fastcgi-php.conf;
    }

    # Nothing that starts with a dot, except for certificates.
    location ~ /\.(?!well-known/) {
        deny all;
    }

    location ~* ^/wp-content/uploads/.*\.php$ {
        return 403;
    }

    location ~* "\.(?:jpe?g|png|webp|gif|ico){1}$" {
        expires    max;
        add_header Cache-Control "public, immutable";
    }
}
