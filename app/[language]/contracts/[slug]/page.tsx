import { groupPage } from "../../../groups.tsx";

const page = groupPage("contract");

export const { generateStaticParams, generateMetadata } = page;
export default page.show;
