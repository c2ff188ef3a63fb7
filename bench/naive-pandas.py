"""The naive script in pandas: the same comparison as naive-duckdb.ts. `python3 bench/naive-pandas.py DIR OUT.csv`"""
import glob
import json
import sys
import time

try:
    import pandas as pd
except ImportError:
    print(json.dumps({"missing": "pandas is not installed"}))
    sys.exit(0)

folder, out = sys.argv[1], sys.argv[2]
started = time.perf_counter()

ORDER_TYPES = {
    "Name": "string",
    "Currency": "category",
    "Shipping": "float64",
    "Taxes": "float64",
    "Total": "float64",
    "Discount Amount": "float64",
    "Lineitem quantity": "int32",
    "Lineitem price": "float64",
    "Refunded Amount": "float64",
}
DOCUMENT_TYPES = {
    "DocNo": "string",
    "DocType": "category",
    "ExternalDocNo": "string",
    "CurrencyCode": "category",
    "AmountInclVAT": "float64",
}
LINE_TYPES = {"DocNo": "string", "No": "string", "Quantity": "int32", "LineAmountInclVAT": "float64"}


def read(path, types):
    return pd.read_csv(path, usecols=list(types), dtype=types)


def normalised(references):
    plain = references.str.replace("Shopify ", "", regex=False).str.replace("#", "", regex=False)
    return plain.str.strip().str.upper()


orders = pd.concat([read(path, ORDER_TYPES) for path in sorted(glob.glob(f"{folder}/shop/orders_export_*.csv"))])
orders["Currency"] = orders["Currency"].astype("category")
orders["value"] = orders["Lineitem quantity"] * orders["Lineitem price"]
heads = orders[orders["Total"].notna()].set_index("Name")
sums = orders.groupby("Name", sort=False)[["Lineitem quantity", "value"]].sum()
shop = heads[["Currency", "Total", "Refunded Amount", "Shipping", "Taxes", "Discount Amount"]].join(sums)
on_top = shop["Taxes"].where(shop["Currency"] == "USD", 0.0)
shop["lines"] = shop["value"] - shop["Discount Amount"] + shop["Shipping"] + on_top
shop.index = normalised(shop.index.to_series().astype("string"))

documents = read(f"{folder}/erp/sales_documents.csv", DOCUMENT_TYPES)
documents["ref"] = normalised(documents["ExternalDocNo"])
lines = read(f"{folder}/erp/sales_lines.csv", LINE_TYPES)
lines["goods"] = lines["Quantity"].where(lines["No"] != "8430", 0)
posted = lines.groupby("DocNo", sort=False)[["goods", "LineAmountInclVAT"]].sum()
invoices = documents[documents["DocType"] == "Invoice"].join(posted, on="DocNo")
erp = invoices.groupby("ref", sort=False).agg(
    erp_currency=("CurrencyCode", "first"),
    erp_total=("AmountInclVAT", "sum"),
    erp_quantity=("goods", "sum"),
    erp_lines=("LineAmountInclVAT", "sum"),
)
memos = documents[documents["DocType"] != "Invoice"].groupby("ref", sort=False)["AmountInclVAT"].sum()
both = shop.join(erp, how="outer").join(memos.rename("erp_refunded"))
both["erp_refunded"] = both["erp_refunded"].fillna(0.0)
differ = (
    ((both["Total"] - both["erp_total"]).abs().fillna(1) > 0.005)
    | (both["Currency"].astype("object") != both["erp_currency"].astype("object"))
    | ((both["Refunded Amount"] - both["erp_refunded"]).abs().fillna(1) > 0.005)
    | (both["Lineitem quantity"] != both["erp_quantity"])
    | ((both["lines"] - both["erp_lines"]).abs().fillna(1) > 0.005)
)
found = both[differ].sort_index()
found.to_csv(out)

try:
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    peak_mib = peak / (1024 * 1024 if sys.platform == "darwin" else 1024)
except ImportError:
    peak_mib = 0
print(json.dumps({"seconds": time.perf_counter() - started, "peakMib": peak_mib, "rows": len(found)}))
