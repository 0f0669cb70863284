server {
    listen 8080;
    server_name www.shop.example.com;
    return 301 $scheme://shop.example.com:8080$request_uri;
}

server {
    listen 8080;
    server_name shop.example.com;

    root  html/shop;
    index index.html;

    include snippets/security-headers.conf;
    include snippets/error-pages.conf;

    # The single-page application: unknown paths are the application's own.
    location / {
        try_files $uri $uri/ /index.html;
    }

    location /assets/ {
        expires $keep_for;
    }

    # The API: no slash on the left, a slash on the right.
    location /api {
        limit_req zone=api burst=40 nodelay;
        include snippets/proxy-headers.conf;
        proxy_pass http://backend/;
    }

    location = /api/login {
        limit_req zone=login burst=3;
        include snippets/proxy-headers.conf;
        proxy_pass http://backend;
    }

    # Uploaded pictures. Ask for /media../index.html.
    location /media {
        alias html/downloads/;
    }

    location = /health {
        default_type text/plain;
        return 200 "ok\n";
    }
}
