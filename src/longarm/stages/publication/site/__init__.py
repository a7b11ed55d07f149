"""Site: the pages of a release, static, without a script that anybody needs."""
